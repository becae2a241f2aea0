import type { BatchCounts } from "../../../../src-shared/jobs/batch-counts";
import type { JobFence } from "../../../ports/job-fence";
import type { Dialect, SqlConnection } from "../../sql-database";

/**
 * The fence (DESIGN.md guarantee 3): a batch's last write before COMMIT moves its job on, and only where the job is still
 * this run's. Last, not first: taken first, it made a cancel wait 3.5 s behind a 4 s batch.
 * @returns whether exactly that row changed; if not, roll back
 */
export async function advanceJob(
  connection: SqlConnection,
  dialect: Dialect,
  fence: JobFence,
  to: { counts: BatchCounts; cells: string; bytesDone: number; checkpointRow: number },
): Promise<boolean> {
  const { counts } = to;
  const { changed } = await connection.run(
    `UPDATE import_jobs SET
       processed_rows = processed_rows + ?,
       imported_rows = imported_rows + ?,
       unchanged_rows = unchanged_rows + ?,
       failed_rows = failed_rows + ?,
       replaced_rows = replaced_rows + ?,
       warnings = warnings + ?,
       half_hours = half_hours + ?,
       cells = ?,
       bytes_done = ?,
       checkpoint_row = ?,
       tries = 0,
       updated_at = ${dialect.now}
     WHERE id = ? AND owner = ? AND attempt = ? AND checkpoint_row = ?
       AND status = 'processing' AND reverted_by IS NULL`,
    [
      counts.processed,
      counts.imported,
      counts.unchanged,
      counts.failed,
      counts.replaced,
      counts.warnings,
      counts.halfHours,
      to.cells,
      to.bytesDone,
      to.checkpointRow,
      fence.jobId,
      fence.owner,
      fence.attempt,
      fence.checkpointRow,
    ],
  );
  return changed === 1;
}
