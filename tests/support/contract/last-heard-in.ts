import type { SqlDatabase } from "../../../src-main/stores/sql-database";

/** The spool's runner was last heard so many seconds ago. */
export async function lastHeardIn(db: SqlDatabase, spoolId: string, seconds: number) {
  const sql = `UPDATE runners SET heartbeat_at = ${db.dialect.nowPlus(String(-seconds))} WHERE spool_id = ?`;
  await db.transaction((connection) => connection.run(sql, [spoolId]));
}
