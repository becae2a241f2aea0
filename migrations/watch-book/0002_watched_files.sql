CREATE TABLE IF NOT EXISTS watched_files (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  folder_id INTEGER NOT NULL REFERENCES watched_folders (id),
  path TEXT NOT NULL, -- below the folder, with / between
  size INTEGER NOT NULL,
  mtime_ns TEXT NOT NULL,
  state TEXT NOT NULL, -- taking, pending, moving, done, skipped
  batch_id TEXT, -- minted before the copy; of the same bytes under another name, the first one's
  spool_id TEXT,
  sha256 TEXT,
  same_as TEXT, -- the name under which the same bytes were taken
  dry_run INTEGER NOT NULL,
  taken_at TEXT NOT NULL,
  job_status TEXT,
  failed_rows INTEGER NOT NULL DEFAULT 0,
  outcome TEXT, -- completed, failed, cancelled, undone, lost
  target TEXT, -- where it is moved to, below the folder
  gone INTEGER NOT NULL DEFAULT 0 -- moved or deleted by us: what lies there now is another file
) STRICT;
CREATE INDEX IF NOT EXISTS watched_files_path ON watched_files (folder_id, path);
CREATE INDEX IF NOT EXISTS watched_files_sha ON watched_files (folder_id, sha256);
CREATE INDEX IF NOT EXISTS watched_files_taken ON watched_files (folder_id, taken_at);
CREATE INDEX IF NOT EXISTS watched_files_open ON watched_files (state) WHERE state IN ('taking', 'pending', 'moving');
