import type { Dialect, SqlConnection } from "../sql-database";

/** Lets a queued job wait for another one; gives whether exactly that row changed. */
export async function waitFor(
  connection: SqlConnection,
  { now }: Dialect,
  job: { id: number; attempt: number },
  holderId: number,
): Promise<boolean> {
  const { changed } = await connection.run(
    `UPDATE import_jobs SET waits_for = ?, updated_at = ${now}
     WHERE id = ? AND status = 'queued' AND attempt = ? AND reverted_by IS NULL`,
    [holderId, job.id, job.attempt],
  );
  return changed === 1;
}
