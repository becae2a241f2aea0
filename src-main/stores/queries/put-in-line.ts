import type { Dialect, SqlConnection } from "../sql-database";

/**
 * Puts a queued job right before a place of its spool's line: whatever stands ahead of that place moves up by two, which
 * leaves one position free. Positions only ever go down, so that a new job, which has 0, always comes last. Those that
 * move up are not stamped: to other machines nothing about them changed. Gives whether the job was still queued.
 */
export async function putInLine(
  connection: SqlConnection,
  { now }: Dialect,
  spoolId: string,
  jobId: number,
  before: { readonly position: number; readonly id: number },
): Promise<boolean> {
  await connection.run(
    `UPDATE import_jobs SET position = position - 2
     WHERE spool_id = ? AND status = 'queued' AND id <> ? AND (position < ? OR (position = ? AND id < ?))`,
    [spoolId, jobId, before.position, before.position, before.id],
  );
  const { changed } = await connection.run(
    `UPDATE import_jobs SET position = ?, updated_at = ${now} WHERE id = ? AND status = 'queued'`,
    [before.position - 1, jobId],
  );
  return changed === 1;
}
