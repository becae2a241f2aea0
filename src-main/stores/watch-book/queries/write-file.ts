import type { NewFile, SeenFile, WatchedFile } from "../../../ports/watch-book";
import type { SqlConnection } from "../../sql-database";

/** A file that is being taken; gives its id. */
export async function insertFile(connection: SqlConnection, file: NewFile): Promise<number> {
  const { folderId, path, size, mtimeNs, batchId, spoolId, dryRun, takenAt } = file;
  const { insertId } = await connection.run(
    `INSERT INTO watched_files (folder_id, path, size, mtime_ns, state, batch_id, spool_id, dry_run, taken_at)
     VALUES (?, ?, ?, ?, 'taking', ?, ?, ?, ?)`,
    [folderId, path, size, mtimeNs, batchId, spoolId, Number(dryRun), takenAt],
  );
  return insertId;
}

export async function insertSkipped(
  connection: SqlConnection,
  folderId: number,
  { path, size, mtimeNs }: SeenFile,
  at: string,
): Promise<void> {
  await connection.run(
    `INSERT INTO watched_files (folder_id, path, size, mtime_ns, state, dry_run, taken_at)
     VALUES (?, ?, ?, ?, 'skipped', 0, ?)`,
    [folderId, path, size, mtimeNs, at],
  );
}

/** Writes all of a file that changes. */
export async function updateFile(connection: SqlConnection, file: WatchedFile): Promise<void> {
  const { state, batchId, spoolId, sha256, sameAs, dryRun, takenAt } = file;
  const { jobStatus, failedRows, outcome, target, gone, id } = file;
  await connection.run(
    `UPDATE watched_files SET state = ?, batch_id = ?, spool_id = ?, sha256 = ?, same_as = ?, dry_run = ?, taken_at = ?,
       job_status = ?, failed_rows = ?, outcome = ?, target = ?, gone = ? WHERE id = ?`,
    [
      ...[state, batchId, spoolId, sha256, sameAs, Number(dryRun), takenAt],
      ...[jobStatus, failedRows, outcome, target, Number(gone), id],
    ],
  );
}

export async function deleteFile(connection: SqlConnection, id: number): Promise<void> {
  await connection.run("DELETE FROM watched_files WHERE id = ?", [id]);
}
