import { PROBLEM_LIMIT, type Problem } from "../../../src-shared/jobs/problem";
import type { ReadingBatch } from "../../../src-shared/metering/reading-batch";

/** A problem as it is kept: its place among its job's, and in the strip. */
export interface ProblemRow {
  readonly problem: Problem;
  /** From 1, of its severity. */
  readonly ordinal: number;
  /** 0-47. */
  readonly cell: number;
}

/** All problems of a batch in the order of its rows: of rejected rows, of the reader and of the comparison with the store. */
export function problemsOf(batch: ReadingBatch, judged: readonly Problem[]): Problem[] {
  const all = [...batch.rejected.flatMap((rejected) => rejected.problems), ...batch.warnings, ...judged];
  return all.sort((a, b) => a.row - b.row);
}

/** Of a batch's problems those that are still kept, when so many errors and warnings of the job are. */
export function problemRows(
  batch: ReadingBatch,
  problems: readonly Problem[],
  kept: { readonly error: number; readonly warning: number },
): ProblemRow[] {
  const next = { error: kept.error + 1, warning: kept.warning + 1 };
  const rows: ProblemRow[] = [];
  for (const problem of problems) {
    const ordinal = next[problem.severity]++;
    const cell = batch.rowCell[problem.row - batch.firstRow] ?? 0;
    if (ordinal <= PROBLEM_LIMIT) rows.push({ problem, ordinal, cell });
  }
  return rows;
}
