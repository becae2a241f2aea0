import type { Job } from "../../../src-shared/jobs/job";
import type { SqlConnection } from "../sql-database";
import { readJobs, SELECT_JOBS } from "./job-columns";

/** More of the same bytes than anybody imports again and again. */
const AT_MOST = 100;

/** The imports of these bytes, from any spool and in any state, dry runs left out, latest first. */
export async function jobsWithBytes(connection: SqlConnection, contentSha256: string): Promise<Job[]> {
  const sql = `${SELECT_JOBS}
    WHERE j.content_sha256 = ? AND j.kind = 'import' AND j.dry_run = 0
    ORDER BY j.id DESC LIMIT ${AT_MOST}`;
  return readJobs(await connection.all(sql, [Buffer.from(contentSha256, "hex")]));
}
