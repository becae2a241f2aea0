import type { JobFence } from "../../../ports/job-fence";
import type { SqlConnection } from "../../sql-database";

/** Whether a job is still this run's, and where this run believes it to be. */
export async function holdsFence(connection: SqlConnection, fence: JobFence): Promise<boolean> {
  const rows = await connection.all(
    `SELECT id FROM import_jobs
     WHERE id = ? AND owner = ? AND attempt = ? AND checkpoint_row = ?
       AND status = 'processing' AND reverted_by IS NULL`,
    [fence.jobId, fence.owner, fence.attempt, fence.checkpointRow],
  );
  return rows.length === 1;
}
