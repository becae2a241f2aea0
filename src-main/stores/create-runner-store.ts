import type { RunnerStore } from "../ports/runner-store";
import { listQueues } from "./queries/list-queues";
import { writeHeartbeat } from "./queries/write-heartbeat";
import { writePause } from "./queries/write-pause";
import type { SqlDatabase } from "./sql-database";
import { whileBusy } from "./while-busy";

/** Who runs which spool, in a store of either engine. */
export function createRunnerStore(db: SqlDatabase): RunnerStore {
  return {
    heartbeat: (runner) =>
      whileBusy(() =>
        db.transaction(async (connection) => {
          await writeHeartbeat(connection, db.dialect, runner);
          await writePause(connection, runner.spoolId, runner.pausedBy);
        }),
      ),
    list: () => db.read((connection) => listQueues(connection, db.dialect)),
  };
}
