import type { Job } from "../../../src-shared/jobs/job";
import type { UndoSummary } from "../../../src-shared/jobs/undo-days";
import { findJob } from "../queries/find-job";
import { undoSummaryOf } from "../queries/undo-summary-of";
import type { SqlDatabase } from "../sql-database";

/** The undo of an import and how far it is; null where nobody asked for one. */
export function undoOf(
  db: SqlDatabase,
  { revertedBy }: Pick<Job, "revertedBy">,
): Promise<{ job: Job; summary: UndoSummary } | null> {
  if (revertedBy === null) return Promise.resolve(null);
  return db.read(async (connection) => {
    const job = await findJob(connection, { id: revertedBy });
    return job && { job, summary: await undoSummaryOf(connection, job.id) };
  });
}
