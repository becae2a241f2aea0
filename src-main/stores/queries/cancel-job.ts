import type { Dialect, SqlConnection } from "../sql-database";
import type { CancelTarget } from "./cancel-target";

/** Cancels a queued job, or one whose runner is silent: conditional on the state, run and attempt found. */
export async function cancelJob(
  connection: SqlConnection,
  { now }: Dialect,
  { id, status, owner, attempt }: CancelTarget,
): Promise<boolean> {
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
     WHERE id = ? AND status = ? AND attempt = ? AND COALESCE(owner, '') = ?`,
    [id, status, attempt, owner ?? ""],
  );
  return changed === 1;
}
