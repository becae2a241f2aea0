import type { Job } from "../../../src-shared/jobs/job";
import type { Dialect, SqlConnection } from "../sql-database";
import { readJobs, SELECT_JOBS } from "./job-columns";
import { silent } from "./silent";

/** Seconds. A try that lies further ahead was put off before the server's clock was set back, and is due. */
const LONGEST_WAIT = "600";

/**
 * Queued jobs that may start now, in the order of the queue. Those that wait for the same bytes elsewhere are left out
 * as long as that import is at work, so that a page of them never keeps the others back.
 */
export async function claimableJobs(
  connection: SqlConnection,
  dialect: Dialect,
  spoolId: string,
  limit: number,
): Promise<Job[]> {
  const sql = `${SELECT_JOBS}
    WHERE j.spool_id = ? AND j.status = 'queued' AND j.reverted_by IS NULL
      AND (j.next_attempt_at IS NULL OR j.next_attempt_at <= ${dialect.now}
        OR j.next_attempt_at > ${dialect.nowPlus(LONGEST_WAIT)})
      AND NOT EXISTS (
        SELECT 1 FROM import_jobs h LEFT JOIN runners r ON r.spool_id = h.spool_id
        WHERE h.id = j.waits_for AND h.status = 'processing' AND h.reverted_by IS NULL AND NOT ${silent(dialect)}
      )
    ORDER BY j.position, j.id LIMIT ?`;
  return readJobs(await connection.all(sql, [spoolId, limit]));
}
