import type { Dialect, SqlConnection } from "../sql-database";

/** Writes the row of the attempt that a claim has just begun. */
export async function startAttempt(
  connection: SqlConnection,
  { now }: Dialect,
  jobId: number,
  machine: string,
): Promise<void> {
  await connection.run(
    `INSERT INTO import_job_attempts (job_id, number, machine, started_at, resumed_at_row)
     SELECT id, attempt, ?, ${now}, checkpoint_row FROM import_jobs WHERE id = ?`,
    [machine, jobId],
  );
}
