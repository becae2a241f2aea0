import type { RunnerStore } from "../ports/runner-store";
import { writeHeartbeat } from "./queries/write-heartbeat";
import type { SqlDatabase } from "./sql-database";
import { whileBusy } from "./while-busy";

/** Who runs which spool, in a store of either engine. */
export function createRunnerStore(db: SqlDatabase): RunnerStore {
  return {
    heartbeat: (runner) =>
      whileBusy(() => db.transaction((connection) => writeHeartbeat(connection, db.dialect, runner))),
  };
}
