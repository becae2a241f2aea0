import { READER_VERSION, type ImportPlan } from "../../src-shared/jobs/import-plan";
import { asFailure, Failure } from "../../src-shared/failure";
import { LOST, type JobRun, type RunJob } from "../ports/run-job";
import type { JobStore } from "../ports/job-store";
import type { Spool } from "../ports/spool";
import type { FileReader } from "./file-reader";
import { cancelled, notUnderstood, outcomeOf } from "./import-outcome";
import { loadBatch, type LoadTools } from "./load-batch";
import { ofTheCopy } from "./of-the-copy";
import { startTally } from "./tally";
import { understandFile } from "./understand-file";

/** What an import works with. */
export interface ImportTools extends LoadTools {
  readonly jobs: JobStore;
  readonly spool: Pick<Spool, "bytesPath">;
  /** A thread for one import; closed at its end. */
  readonly openReader: () => FileReader;
  /** Rows a batch aims at: about a second of work on a server, a quarter on the embedded store. */
  readonly batchRows: number;
  /** Told after each batch, for the screens. */
  readonly landed: (job: JobRun["job"]) => void;
}

/**
 * The corridor (DESIGN.md section 1): a claimed job's file, from the spool to the store. Reads the file from its start and
 * loads what lies after the job's checkpoint; every batch is one transaction, so that it may be stopped at any instant.
 */
export function importFile(tools: ImportTools): RunJob {
  return async (claimed) => {
    const run = { ...claimed, signal: AbortSignal.any([claimed.signal, claimed.cancelled]) };
    const path = await tools.spool.bytesPath(run.job.batchId);
    const reader = tools.openReader();
    try {
      const understood = await understandFile(reader, tools.jobs, run, path);
      if (understood.kind !== "plan") return notUnderstood(run.job, understood);
      const plan = understood.plan;
      if (!(await keepPlan(tools.jobs, run, plan))) return LOST;

      const tally = startTally(run.job);
      const afterRow = run.job.checkpointRow;
      const file = { path, plan, afterRow, batchRows: tools.batchRows, signal: run.signal };
      let toStop = false;
      for await (const batch of reader.read(file)) {
        // Asked before the next batch, not after the last: once all rows are in there is nothing left to cancel.
        if (toStop) return cancelled();
        const loaded = await loadBatch(tools, run, tally, batch);
        if (loaded.outcome === LOST) return LOST;
        tools.landed(run.job);
        toStop = loaded.cancelRequested;
      }
      return outcomeOf(tally);
    } catch (thrown) {
      if (run.cancelled.aborted && asFailure(thrown).code === "interrupted") return cancelled();
      throw ofTheCopy(thrown, run.job.filename);
    } finally {
      await reader.close();
    }
  };
}

/** The plan is written before the first batch, and no later run guesses again; rows that are in bind it to its reader. */
async function keepPlan(jobs: JobStore, run: JobRun, plan: ImportPlan): Promise<boolean> {
  if (run.job.checkpointRow === 0) {
    return (await jobs.writePlan(run.fence(), plan, plan.importType)) === "written";
  }
  if (plan.reader !== READER_VERSION) {
    throw new Failure("plan_other_reader", { params: { rows: run.job.importedRows } });
  }
  return true;
}
