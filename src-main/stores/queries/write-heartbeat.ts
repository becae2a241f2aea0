import type { RunnerStore } from "../../ports/runner-store";
import type { Dialect, SqlConnection } from "../sql-database";

/** Tells that a spool's runner lives. REPLACE is the upsert that both engines share; nothing refers to the row. */
export async function writeHeartbeat(
  connection: SqlConnection,
  d: Dialect,
  runner: Parameters<RunnerStore["heartbeat"]>[0],
): Promise<void> {
  await connection.run(
    `REPLACE INTO runners (spool_id, machine, person, version, heartbeat_at, waiting_files)
     VALUES (?, ?, ?, ?, ${d.now}, ?)`,
    [runner.spoolId, runner.machine, runner.person, runner.version, runner.waitingFiles],
  );
}
