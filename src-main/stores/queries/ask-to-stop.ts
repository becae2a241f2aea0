import type { Dialect, SqlConnection } from "../sql-database";

/** Asks a processing job to stop; its runner sees it at the next batch. Gives whether it was still processing. */
export async function askToStop(connection: SqlConnection, { now }: Dialect, id: number): Promise<boolean> {
  const { changed } = await connection.run(
    `UPDATE import_jobs SET cancel_requested_at = COALESCE(cancel_requested_at, ${now}), updated_at = ${now}
     WHERE id = ? AND status = 'processing'`,
    [id],
  );
  return changed === 1;
}
