import type { Dialect, SqlConnection } from "../sql-database";

/**
 * The claim: conditional on id, status and attempt as read. Where the same bytes are live in another job, live_sha makes
 * it a DuplicateKey. Gives whether exactly that row changed.
 */
export async function takeClaim(
  connection: SqlConnection,
  { now }: Dialect,
  job: { id: number; attempt: number },
  run: { owner: string; spoolId: string; asAgain: boolean },
): Promise<boolean> {
  const { changed } = await connection.run(
    `UPDATE import_jobs SET
       status = 'processing',
       owner = ?,
       spool_id = ?,
       attempt = attempt + 1,
       again = CASE WHEN ? = 1 THEN 1 ELSE again END,
       started_at = COALESCE(started_at, ${now}),
       waits_for = NULL,
       next_attempt_at = NULL,
       error_code = NULL,
       error_params = NULL,
       updated_at = ${now}
     WHERE id = ? AND status = 'queued' AND attempt = ? AND reverted_by IS NULL`,
    [run.owner, run.spoolId, run.asAgain ? 1 : 0, job.id, job.attempt],
  );
  return changed === 1;
}
