import type { JobFence } from "../../ports/job-fence";
import type { SqlValue } from "../sql-database";

/** What every write of a run is conditional on (DESIGN.md guarantee 3); unless exactly one row changed, the run lost its job. */
export const FENCE = `id = ? AND owner = ? AND attempt = ? AND checkpoint_row = ?
  AND status = 'processing' AND reverted_by IS NULL`;

export const fenceParams = (fence: JobFence): SqlValue[] => [
  fence.jobId,
  fence.owner,
  fence.attempt,
  fence.checkpointRow,
];
