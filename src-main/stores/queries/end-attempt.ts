import { z } from "zod";
import type { Params } from "../../../src-shared/catalogue/params";
import { column } from "../column";
import type { Dialect, SqlConnection } from "../sql-database";

const before = z.tuple([z.object({ processed: column.count, failed: column.count })]);

/** Ends a job's attempt, with the rows that it brought: the job's less those of the attempts before. */
export async function endAttempt(
  connection: SqlConnection,
  { now }: Dialect,
  of: { jobId: number; attempt: number },
  end: { reason: string; params: Params },
): Promise<void> {
  const earlier = await connection.all(
    `SELECT COALESCE(SUM(processed_rows), 0) AS processed, COALESCE(SUM(failed_rows), 0) AS failed
     FROM import_job_attempts WHERE job_id = ? AND number < ?`,
    [of.jobId, of.attempt],
  );
  const [{ processed, failed }] = before.parse(earlier);
  await connection.run(
    `UPDATE import_job_attempts SET
       ended_at = ${now},
       reason = ?,
       params = ?,
       processed_rows = (SELECT processed_rows FROM import_jobs WHERE id = job_id) - ?,
       failed_rows = (SELECT failed_rows FROM import_jobs WHERE id = job_id) - ?
     WHERE job_id = ? AND number = ? AND ended_at IS NULL`,
    [end.reason, JSON.stringify(end.params), processed, failed, of.jobId, of.attempt],
  );
}
