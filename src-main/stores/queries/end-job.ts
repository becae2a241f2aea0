import type { JobFence } from "../../ports/job-fence";
import type { JobEnd } from "../../ports/job-store";
import { errorMessage } from "../error-message";
import type { Dialect, SqlConnection } from "../sql-database";
import { FENCE, fenceParams } from "./fence";

/** Ends a run's job; gives whether exactly that row changed. A cancel that was asked for meanwhile came too late. */
export async function endJob(
  connection: SqlConnection,
  { now }: Dialect,
  fence: JobFence,
  end: JobEnd,
): Promise<boolean> {
  const { changed } = await connection.run(
    `UPDATE import_jobs SET
       status = ?,
       total_rows = COALESCE(?, total_rows),
       bytes_done = CASE WHEN ? = 'completed' THEN byte_size ELSE bytes_done END,
       error_code = ?,
       error_params = ?,
       error_message = ?,
       cancel_requested_at = NULL,
       next_attempt_at = NULL,
       completed_at = ${now},
       updated_at = ${now}
     WHERE ${FENCE}`,
    [
      end.status,
      end.totalRows,
      end.status,
      end.errorCode,
      JSON.stringify(end.errorParams),
      end.errorCode && errorMessage(end.errorCode, end.errorParams),
      ...fenceParams(fence),
    ],
  );
  return changed === 1;
}
