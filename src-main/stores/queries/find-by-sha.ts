import type { Job } from "../../../src-shared/jobs/job";
import type { SqlConnection } from "../sql-database";
import { readJobs, SELECT_JOBS } from "./job-columns";

/** More of the same bytes than a person brings in while none of them is in. */
const AT_MOST = 100;

/** The jobs of a spool with these bytes that could still go on, latest first. */
export async function findBySha(
  connection: SqlConnection,
  spoolId: string,
  contentSha256: string,
): Promise<Job[]> {
  const sql = `${SELECT_JOBS}
    WHERE j.content_sha256 = ? AND j.spool_id = ? AND j.kind = 'import'
      AND j.status IN ('failed', 'cancelled', 'queued') AND j.reverted_by IS NULL AND j.deleted_at IS NULL
    ORDER BY j.id DESC LIMIT ${AT_MOST}`;
  return readJobs(await connection.all(sql, [Buffer.from(contentSha256, "hex"), spoolId]));
}
