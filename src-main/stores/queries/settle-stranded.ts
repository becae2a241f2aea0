import { errorMessage } from "../error-message";
import type { StrandedVerdict } from "../jobs/judge-stranded";
import type { Dialect, SqlConnection } from "../sql-database";
import type { StrandedJob } from "./stranded-jobs";

/** Moves a dead run's job to where it was judged to belong; gives whether exactly that row changed. */
export async function settleStranded(
  connection: SqlConnection,
  { now }: Dialect,
  job: StrandedJob,
  verdict: StrandedVerdict,
): Promise<boolean> {
  const { status, tries, errorCode, errorParams } = verdict;
  const { changed } = await connection.run(
    `UPDATE import_jobs SET
       status = ?,
       tries = ?,
       error_code = ?,
       error_params = ?,
       error_message = ?,
       completed_at = ${status === "queued" ? "completed_at" : now},
       cancel_requested_at = NULL,
       next_attempt_at = NULL,
       updated_at = ${now}
     WHERE id = ? AND owner = ? AND attempt = ? AND status = 'processing'`,
    [
      status,
      tries,
      errorCode,
      JSON.stringify(errorParams),
      errorCode && errorMessage(errorCode, errorParams),
      job.id,
      job.owner,
      job.attempt,
    ],
  );
  return changed === 1;
}
