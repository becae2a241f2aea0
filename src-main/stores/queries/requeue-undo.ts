import type { Dialect, SqlConnection } from "../sql-database";

/** Puts a failed undo back in the queue: what it took out stays out. Gives whether exactly that row changed. */
export async function requeueUndo(connection: SqlConnection, { now }: Dialect, id: number): Promise<boolean> {
  const { changed } = await connection.run(
    `UPDATE import_jobs SET
       status = 'queued',
       tries = 0,
       next_attempt_at = NULL,
       completed_at = NULL,
       error_code = NULL,
       error_params = NULL,
       error_message = NULL,
       updated_at = ${now}
     WHERE id = ? AND kind = 'revert' AND status = 'failed'`,
    [id],
  );
  return changed === 1;
}
