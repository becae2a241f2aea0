import type { NewJob } from "../../ports/job-store";
import type { Dialect, SqlConnection } from "../sql-database";

/** Inserts a job; a batch id that is there already is a DuplicateKey. Gives its id. */
export async function insertJob(connection: SqlConnection, { now }: Dialect, job: NewJob): Promise<number> {
  const { insertId } = await connection.run(
    `INSERT INTO import_jobs (
       batch_id, user_id, filename, file_path, import_type, type_choice, status, dry_run, again, merge, plan,
       byte_size, content_sha256, source, machine, spool_id, queued_at, completed_at, updated_at
     ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${now}, ${job.cancelled ? now : "NULL"}, ${now})`,
    [
      job.batchId,
      job.userId,
      job.filename,
      job.filePath,
      job.plan?.importType ?? (job.typeChoice === "daily" ? "daily" : "hh"),
      job.typeChoice,
      job.cancelled ? "cancelled" : "queued",
      job.dryRun ? 1 : 0,
      job.again ? 1 : 0,
      job.merge,
      job.plan && JSON.stringify(job.plan),
      job.byteSize,
      Buffer.from(job.contentSha256, "hex"),
      job.source,
      job.machine,
      job.spoolId,
    ],
  );
  return insertId;
}
