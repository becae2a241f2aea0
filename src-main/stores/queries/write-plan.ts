import type { ImportPlan, ImportType } from "../../../src-shared/jobs/import-plan";
import type { JobFence } from "../../ports/job-fence";
import type { Dialect, SqlConnection } from "../sql-database";
import { FENCE, fenceParams } from "./fence";

/**
 * Writes a run's plan while none of the file is in; gives whether exactly that row changed. The clock stays in the summary
 * when the plan is gone: it is the first thing asked when a chart is an hour out.
 */
export async function writePlan(
  connection: SqlConnection,
  { now }: Dialect,
  fence: JobFence,
  plan: ImportPlan,
  importType: ImportType,
): Promise<boolean> {
  const { clock, clockReason, layout } = plan;
  const { changed } = await connection.run(
    `UPDATE import_jobs SET plan = ?, import_type = ?, summary = ?, updated_at = ${now}
     WHERE ${FENCE} AND checkpoint_row = 0`,
    [JSON.stringify(plan), importType, JSON.stringify({ clock, clockReason, layout }), ...fenceParams(fence)],
  );
  return changed === 1;
}
