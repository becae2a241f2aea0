import { sumDays, type UndoSummary } from "../../../src-shared/jobs/undo-days";
import type { JobFence } from "../../ports/job-fence";
import type { Dialect, SqlConnection } from "../sql-database";
import { FENCE, fenceParams } from "./fence";

/**
 * The fence of an undo's part: its last write before COMMIT moves the undo on, and only where it is still this run's. The
 * checkpoint counts the meter-days that are out; where to go on from is the coverage that is left.
 * @returns whether exactly that row changed; if not, roll back
 */
export async function advanceUndo(
  connection: SqlConnection,
  { now }: Dialect,
  fence: JobFence,
  summary: UndoSummary,
): Promise<boolean> {
  const { changed } = await connection.run(
    `UPDATE import_jobs SET summary = ?, checkpoint_row = ?, tries = 0, updated_at = ${now} WHERE ${FENCE}`,
    [JSON.stringify(summary), sumDays(summary), ...fenceParams(fence)],
  );
  return changed === 1;
}
