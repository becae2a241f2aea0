import type { SqlConnection } from "../sql-database";

/** Tells who paused a queue, or (null) that nobody did. */
export async function writePause(
  connection: SqlConnection,
  spoolId: string,
  pausedBy: string | null,
): Promise<void> {
  if (pausedBy === null) await connection.run("DELETE FROM paused_queues WHERE spool_id = ?", [spoolId]);
  else
    await connection.run("REPLACE INTO paused_queues (spool_id, person) VALUES (?, ?)", [spoolId, pausedBy]);
}
