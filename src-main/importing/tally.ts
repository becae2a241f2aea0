import type { BatchCounts } from "../../src-shared/jobs/batch-counts";
import type { Job } from "../../src-shared/jobs/job";

/** A job's counts and strip as its row has them, kept in step with each batch that is in. */
export interface Tally {
  readonly processed: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly cells: string;
  /** The first rejected row's problem of this run, for the sentence of a job that imported nothing. */
  readonly firstProblem: { readonly code: string; readonly params: Job["errorParams"] } | null;
  add(counts: BatchCounts, cells: string, firstProblem: Tally["firstProblem"]): void;
}

/** A tally that goes on from where the job's row stands. */
export function startTally(job: Job): Tally {
  const tally = {
    processed: job.processedRows,
    imported: job.importedRows,
    unchanged: job.unchangedRows,
    failed: job.failedRows,
    cells: job.cells,
    firstProblem: null as Tally["firstProblem"],
    add(counts: BatchCounts, cells: string, firstProblem: Tally["firstProblem"]) {
      tally.processed += counts.processed;
      tally.imported += counts.imported;
      tally.unchanged += counts.unchanged;
      tally.failed += counts.failed;
      tally.cells = cells;
      tally.firstProblem ??= firstProblem;
    },
  };
  return tally;
}
