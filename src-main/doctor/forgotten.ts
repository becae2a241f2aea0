import type { JobStore } from "../ports/job-store";
import type { Manifest, Spool } from "../ports/spool";

/** The files of a spool beside what the store knows of them. */
export interface Forgotten {
  /** Had a row, and have none now, in the order in which they were admitted. */
  readonly forgotten: readonly Manifest[];
  /** Files that had a row and have it still. */
  readonly known: number;
  /** Of those, how many were admitted after the first that is forgotten: they would count as earlier once that one is back. */
  readonly later: number;
}

/**
 * Finds the files whose jobs the store forgot. Their manifests say that a row was inserted, or that work was begun on one;
 * what was undone before it was forgotten stays out.
 */
export async function forgottenOf(tools: {
  jobs: Pick<JobStore, "known">;
  spool: Pick<Spool, "list">;
}): Promise<Forgotten> {
  const inserted = (await tools.spool.list()).filter((one) => one.rowInserted || one.workStarted);
  const known = new Set(await tools.jobs.known(inserted.map(({ batchId }) => batchId)));
  const forgotten = inserted.filter((one) => !known.has(one.batchId) && one.undoneAt === null);
  const [first] = forgotten;
  const kept = inserted.filter(({ batchId }) => known.has(batchId));
  const later = first === undefined ? [] : kept.filter((one) => one.admittedAt > first.admittedAt);
  return { forgotten, known: kept.length, later: later.filter((one) => one.completedAt !== null).length };
}
