import type { Job } from "../../../src-shared/jobs/job";
import type { SqlConnection } from "../sql-database";
import { readJobs, SELECT_JOBS } from "./job-columns";

/** The jobs of these batch ids; asked for 500 at a time. */
export async function findJobs(connection: SqlConnection, batchIds: readonly string[]): Promise<Job[]> {
  const jobs: Job[] = [];
  for (let from = 0; from < batchIds.length; from += 500) {
    const part = batchIds.slice(from, from + 500);
    const sql = `${SELECT_JOBS} WHERE j.batch_id IN (${part.map(() => "?").join(", ")})`;
    jobs.push(...readJobs(await connection.all(sql, part)));
  }
  return jobs;
}
