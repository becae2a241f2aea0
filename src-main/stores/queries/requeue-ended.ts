import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import type { Dialect, SqlConnection } from "../sql-database";

/**
 * Puts failed and cancelled imports back in the queue, each from its own row: checkpoint and counts stay. With a plan, only
 * while none of the file is in. Gives how many it put back.
 */
export async function requeueEnded(
  connection: SqlConnection,
  { now }: Dialect,
  ids: readonly number[],
  plan: ImportPlan | null,
): Promise<number> {
  if (ids.length === 0) return 0;
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
     WHERE id IN (${ids.map(() => "?").join(", ")}) AND kind = 'import' AND status IN ('failed', 'cancelled') AND reverted_by IS NULL
       AND deleted_at IS NULL ${plan === null ? "" : "AND checkpoint_row = 0"}`,
    plan === null ? ids : [JSON.stringify(plan), plan.importType, ...ids],
  );
  return changed;
}
