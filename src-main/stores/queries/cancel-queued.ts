import type { Dialect, SqlConnection } from "../sql-database";

/** Cancels those of these imports that are still queued; gives how many. */
export async function cancelQueued(
  connection: SqlConnection,
  { now }: Dialect,
  ids: readonly number[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const { changed } = await connection.run(
    `UPDATE import_jobs SET
       status = 'cancelled',
       waits_for = NULL,
       error_code = NULL,
       error_params = NULL,
       cancel_requested_at = NULL,
       next_attempt_at = NULL,
       completed_at = ${now},
       updated_at = ${now}
     WHERE id IN (${ids.map(() => "?").join(", ")}) AND status = 'queued' AND kind = 'import'`,
    ids,
  );
  return changed;
}
