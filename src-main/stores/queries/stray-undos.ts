import type { Job } from "../../../src-shared/jobs/job";
import type { Dialect, SqlConnection } from "../sql-database";
import { readJobs, SELECT_JOBS } from "./job-columns";
import { silent } from "./silent";

/** Undos that wait, due now, for a spool whose runner is silent: they need no file, so any runner may have them. */
export async function strayUndos(connection: SqlConnection, dialect: Dialect): Promise<Job[]> {
  const sql = `${SELECT_JOBS} LEFT JOIN runners r ON r.spool_id = j.spool_id
    WHERE j.reverts_job IS NOT NULL AND j.kind = 'revert' AND j.status = 'queued'
      AND (j.next_attempt_at IS NULL OR j.next_attempt_at <= ${dialect.now}) AND ${silent(dialect)}
    ORDER BY j.id LIMIT 100`;
  return readJobs(await connection.all(sql));
}
