import type { Dialect, SqlConnection } from "../sql-database";

/** Ends a queued job, none of whose rows are in, as a repeat of another; gives whether exactly that row changed. */
export async function markDuplicate(
  connection: SqlConnection,
  { now }: Dialect,
  job: { id: number; attempt: number },
  holderId: number,
): Promise<boolean> {
  const { changed } = await connection.run(
    `UPDATE import_jobs SET
       status = 'completed',
       duplicate_of = ?,
       waits_for = NULL,
       next_attempt_at = NULL,
       cancel_requested_at = NULL,
       completed_at = ${now},
       updated_at = ${now}
     WHERE id = ? AND status = 'queued' AND attempt = ? AND checkpoint_row = 0 AND reverted_by IS NULL`,
    [holderId, job.id, job.attempt],
  );
  return changed === 1;
}
