import type { RetentionStore } from "../ports/retention-store";
import { clearableJobs } from "./queries/clearable-jobs";
import { jobAges } from "./queries/job-ages";
import { markDeleted } from "./queries/mark-deleted";
import type { SqlDatabase } from "./sql-database";
import { whileBusy } from "./while-busy";

const MOST_SHOWN = 10_000;

/** What a clean-up asks of a store of either engine, and changes there. */
export function createRetentionStore(db: SqlDatabase): RetentionStore {
  const { dialect } = db;
  return {
    ages: (batchIds) => db.read((connection) => jobAges(connection, dialect, batchIds)),
    clearable: async (spoolId, days) => {
      const bounds = { spoolId, days, limit: MOST_SHOWN };
      const found = await db.read((connection) => clearableJobs(connection, dialect, bounds, "look"));
      const free = found.filter(({ undoUnderWay }) => !undoUnderWay);
      return {
        batchIds: free.map(({ batchId }) => batchId),
        undoUnderWay: found.length - free.length,
      };
    },
    clear: (spoolId, days, limit) =>
      whileBusy(() =>
        db.transaction(async (connection) => {
          const found = await clearableJobs(connection, dialect, { spoolId, days, limit }, "lock");
          const ids = found.map(({ id }) => id);
          await markDeleted(connection, dialect, ids);
          return found.map(({ batchId }) => batchId);
        }),
      ),
  };
}
