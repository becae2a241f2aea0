import type { Job } from "../../../src-shared/jobs/job";
import { CHANGES_AT_MOST } from "../../ports/job-store";
import type { SqlConnection } from "../sql-database";
import { readJobs, SELECT_JOBS } from "./job-columns";

/** A spool's queued and processing imports, in order, as many as a screen can be told at once. */
export async function unfinishedJobs(connection: SqlConnection, spoolId: string): Promise<Job[]> {
  const sql = `${SELECT_JOBS}
    WHERE j.spool_id = ? AND j.status IN ('queued', 'processing') AND j.kind = 'import'
    ORDER BY j.position, j.id LIMIT ${CHANGES_AT_MOST}`;
  return readJobs(await connection.all(sql, [spoolId]));
}
