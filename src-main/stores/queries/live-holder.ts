import type { Job } from "../../../src-shared/jobs/job";
import type { SqlConnection } from "../sql-database";
import { readJobs, SELECT_JOBS } from "./job-columns";

/** The job in which these bytes are live: the condition of live_sha, in words that both engines have an index for. */
export async function liveHolder(connection: SqlConnection, contentSha256: string): Promise<Job | null> {
  const sql = `${SELECT_JOBS}
    WHERE j.content_sha256 = ? AND j.kind = 'import' AND j.dry_run = 0 AND j.again = 0 AND j.duplicate_of IS NULL
      AND j.reverted_by IS NULL AND j.status IN ('processing', 'completed')`;
  const [holder] = readJobs(await connection.all(sql, [Buffer.from(contentSha256, "hex")]));
  return holder ?? null;
}
