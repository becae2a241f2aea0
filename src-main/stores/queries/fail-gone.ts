import type { GoneJob } from "../../ports/job-store";
import { errorMessage } from "../error-message";
import type { Dialect, SqlConnection } from "../sql-database";

/**
 * Fails the job of a machine that is gone, conditional on the state, run and attempt found, and on its runner's silence
 * since; gives whether exactly that row changed.
 */
export async function failGone(
  connection: SqlConnection,
  { now }: Dialect,
  job: GoneJob,
  days: number,
): Promise<boolean> {
  const params = { machine: job.machine, days };
  const { changed } = await connection.run(
    `UPDATE import_jobs SET
       status = 'failed',
       error_code = 'machine_gone',
       error_params = ?,
       error_message = ?,
       waits_for = NULL,
       cancel_requested_at = NULL,
       next_attempt_at = NULL,
       completed_at = ${now},
       updated_at = ${now}
     WHERE id = ? AND status = ? AND attempt = ? AND COALESCE(owner, '') = ? AND spool_id = ? AND updated_at = ?
       AND NOT EXISTS (SELECT 1 FROM runners r WHERE r.spool_id = ? AND r.heartbeat_at > ?)`,
    [
      JSON.stringify(params),
      errorMessage("machine_gone", params),
      ...[job.id, job.status, job.attempt, job.owner ?? "", job.spoolId, job.updatedAt],
      ...[job.spoolId, job.lastHeardAt ?? "1000-01-01 00:00:00.000000"],
    ],
  );
  return changed === 1;
}
