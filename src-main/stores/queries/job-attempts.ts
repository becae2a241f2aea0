import { z } from "zod";
import { params } from "../../../src-shared/catalogue/params";
import { attempt, type Attempt } from "../../../src-shared/jobs/problem";
import { column } from "../column";
import type { SqlConnection } from "../sql-database";

const rows = z.array(
  attempt.extend({
    params: column.json(params, {}),
    jobProcessed: column.count,
    jobFailed: column.count,
  }),
);

/** A job's attempts, first to last. Of the one that still runs, the rows are what the job has beyond the others. */
export async function jobAttempts(connection: SqlConnection, jobId: number): Promise<Attempt[]> {
  const found = await connection.all(
    `SELECT
       a.number, a.machine, a.started_at AS startedAt, a.ended_at AS endedAt, a.reason, a.params,
       a.resumed_at_row AS resumedAtRow, a.processed_rows AS processedRows, a.failed_rows AS failedRows,
       j.processed_rows AS jobProcessed, j.failed_rows AS jobFailed
     FROM import_job_attempts a JOIN import_jobs j ON j.id = a.job_id
     WHERE a.job_id = ? ORDER BY a.number`,
    [jobId],
  );
  const attempts = rows.parse(found);
  const sum = (of: "processedRows" | "failedRows") => attempts.reduce((total, each) => total + each[of], 0);
  const [processed, failed] = [sum("processedRows"), sum("failedRows")];
  return attempts.map(({ jobProcessed, jobFailed, ...each }) =>
    each.endedAt === null
      ? { ...each, processedRows: jobProcessed - processed, failedRows: jobFailed - failed }
      : each,
  );
}
