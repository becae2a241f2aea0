import { isDeepStrictEqual } from "node:util";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import type { ManyChanged } from "../../ports/job-store";
import { findJob } from "../queries/find-job";
import { requeueEnded } from "../queries/requeue-ended";
import { requeueUndo } from "../queries/requeue-undo";
import type { SqlDatabase } from "../sql-database";
import { whileBusy } from "../while-busy";
import { manyChanged } from "./many-changed";

/**
 * A person's retry. A plan that differs from the job's is refused (not_in_state) once rows of the file are in: they would
 * have been read in two ways. Of an import that was given to its undo, the undo is tried again.
 */
export function retry(
  db: SqlDatabase,
  batchId: string,
  plan: ImportPlan | null,
): Promise<"queued" | "not_in_state" | "not_found"> {
  return whileBusy(() =>
    db.transaction(async (connection) => {
      const job = await findJob(connection, { batchId });
      if (job === null || job.deletedAt !== null) return "not_found";
      const undoId = job.kind === "revert" ? job.id : job.revertedBy;
      if (undoId !== null) {
        const again = plan === null && (await requeueUndo(connection, db.dialect, undoId));
        return again ? "queued" : "not_in_state";
      }
      const other = plan !== null && !isDeepStrictEqual(plan, job.plan) ? plan : null;
      const changed = await requeueEnded(connection, db.dialect, [job.id], other);
      return changed === 1 ? "queued" : "not_in_state";
    }),
  );
}

/** The same of many, in one statement, each with the plan that it has. */
export function retryAll(db: SqlDatabase, ids: readonly number[]): Promise<ManyChanged> {
  return whileBusy(() =>
    db.transaction(async (connection) =>
      manyChanged(ids.length, await requeueEnded(connection, db.dialect, ids, null)),
    ),
  );
}
