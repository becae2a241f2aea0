import { isFinal } from "../../../src-shared/jobs/status";
import type { ManyChanged } from "../../ports/job-store";
import { lockForDeletion } from "../queries/lock-for-deletion";
import { markDeleted } from "../queries/mark-deleted";
import type { SqlDatabase } from "../sql-database";
import { whileBusy } from "../while-busy";
import { manyChanged } from "./many-changed";

/**
 * Deletes ended imports, one transaction for all: the row stays as a stub, readings and audit trail are never touched. One
 * that has not ended is refused as job_not_in_state, one whose undo is under way as job_undo_under_way.
 */
export function deleteAll(db: SqlDatabase, ids: readonly number[]): Promise<ManyChanged> {
  return whileBusy(() =>
    db.transaction(async (connection) => {
      const found = await lockForDeletion(connection, db.dialect, ids);
      const undoing = found.filter(({ undoUnderWay }) => undoUnderWay);
      const deletable = found.filter(({ status, undoUnderWay }) => isFinal(status) && !undoUnderWay);
      const done = await markDeleted(
        connection,
        db.dialect,
        deletable.map(({ id }) => id),
      );
      return manyChanged(ids.length, done, undoing.length);
    }),
  );
}
