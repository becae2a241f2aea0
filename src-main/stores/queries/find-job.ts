import type { Job } from "../../../src-shared/jobs/job";
import type { SqlConnection } from "../sql-database";
import { readJobs, SELECT_JOBS } from "./job-columns";

/** A job by its id or its batch id, deleted ones too. */
export async function findJob(
  connection: SqlConnection,
  by: { id: number } | { batchId: string },
): Promise<Job | null> {
  const [column, value] = "id" in by ? (["id", by.id] as const) : (["batch_id", by.batchId] as const);
  const [job] = readJobs(await connection.all(`${SELECT_JOBS} WHERE j.${column} = ?`, [value]));
  return job ?? null;
}
