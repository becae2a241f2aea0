import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import type { Dialect, SqlConnection } from "../sql-database";

/**
 * Puts a failed or cancelled import back in the queue, from its own row: checkpoint and counts stay. With a plan, only
 * while none of the file is in. Gives whether exactly that row changed.
 */
export async function requeueEnded(
  connection: SqlConnection,
  { now }: Dialect,
  id: number,
  plan: ImportPlan | null,
): Promise<boolean> {
  const { changed } = await connection.run(
    `UPDATE import_jobs SET
       status = 'queued',
       tries = 0,
       waits_for = NULL,
       next_attempt_at = NULL,
       cancel_requested_at = NULL,
       completed_at = NULL,
       error_code = NULL,
       error_params = NULL,
       error_message = NULL,
       ${plan === null ? "" : "plan = ?, import_type = ?,"}
       updated_at = ${now}
     WHERE id = ? AND kind = 'import' AND status IN ('failed', 'cancelled') AND reverted_by IS NULL
       AND deleted_at IS NULL ${plan === null ? "" : "AND checkpoint_row = 0"}`,
    plan === null ? [id] : [JSON.stringify(plan), plan.importType, id],
  );
  return changed === 1;
}
