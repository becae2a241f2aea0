import { randomBytes, randomUUID } from "node:crypto";
import type { MergeRule } from "../../../src-shared/jobs/merge-rule";
import type { JobFence } from "../../../src-main/ports/job-fence";
import type { SqlConnection, SqlDatabase } from "../../../src-main/stores/sql-database";

/** A job that is being imported, as a claim leaves it, and the fence of its run. */
export async function processingJob<C extends SqlConnection>(
  db: SqlDatabase<C>,
  options: { filename?: string; merge?: MergeRule; dryRun?: boolean } = {},
): Promise<JobFence> {
  const { filename = "readings.csv", merge = "keep_actual", dryRun = false } = options;
  const owner = randomUUID();
  const { now } = db.dialect;
  const { insertId } = await db.transaction((connection) =>
    connection.run(
      `INSERT INTO import_jobs
         (batch_id, filename, status, dry_run, queued_at, started_at, updated_at, merge, content_sha256,
          source, machine, spool_id, attempt, owner)
       VALUES (?, ?, 'processing', ?, ${now}, ${now}, ${now}, ?, ?, 'cli', 'test', 'test', 1, ?)`,
      [randomUUID(), filename, dryRun ? 1 : 0, merge, randomBytes(32), owner],
    ),
  );
  return { jobId: insertId, owner, attempt: 1, checkpointRow: 0 };
}
