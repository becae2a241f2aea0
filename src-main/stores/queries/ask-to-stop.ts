import type { Dialect, SqlConnection } from "../sql-database";

/** Asks processing jobs to stop; their runner sees it within a second. Gives how many were still processing. */
export async function askToStop(
  connection: SqlConnection,
  { now }: Dialect,
  ids: readonly number[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const { changed } = await connection.run(
    `UPDATE import_jobs SET cancel_requested_at = COALESCE(cancel_requested_at, ${now}), updated_at = ${now}
     WHERE id IN (${ids.map(() => "?").join(", ")}) AND status = 'processing'`,
    ids,
  );
  return changed;
}
