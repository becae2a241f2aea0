import { watchedFile, type WatchedFile } from "../../../ports/watch-book";
import { column } from "../../column";

/** What every query that gives taken files begins with. */
export const SELECT_FILES = `SELECT f.id, f.folder_id AS folderId, f.path, f.size, f.mtime_ns AS mtimeNs, f.state,
  f.batch_id AS batchId, f.spool_id AS spoolId, f.sha256, f.same_as AS sameAs, f.dry_run AS dryRun,
  f.taken_at AS takenAt, f.job_status AS jobStatus, f.failed_rows AS failedRows, f.outcome, f.target, f.gone
FROM watched_files f`;

const fileRow = watchedFile.extend({ dryRun: column.flag, gone: column.flag });

export const readFiles = (rows: unknown[]): WatchedFile[] => rows.map((row) => fileRow.parse(row));
