CREATE TABLE IF NOT EXISTS watched_folders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL, -- canonical
  name TEXT NOT NULL,
  type_choice TEXT NOT NULL,
  dry_run INTEGER NOT NULL,
  glob TEXT NOT NULL,
  recursive INTEGER NOT NULL,
  polling INTEGER NOT NULL,
  quiet_seconds INTEGER NOT NULL,
  afterwards TEXT NOT NULL, -- leave, move, delete
  on_failure TEXT NOT NULL, -- leave, move
  schedule TEXT, -- cron; NULL: always
  scheduled_at TEXT, -- when that was set
  plan TEXT, -- JSON
  plan_from TEXT, -- the file that it was made for
  added_at TEXT NOT NULL, -- this computer's clock, ISO 8601 in UTC, as all times here
  paused_by TEXT,
  paused_at TEXT,
  removed_at TEXT,
  run_asked_at TEXT, -- a person's Run now, until it is done
  scanned_at TEXT,
  waiting INTEGER NOT NULL DEFAULT 0, -- files there that were not taken yet
  trouble TEXT, -- JSON: why it cannot be read
  trouble_since TEXT,
  file_failure TEXT, -- JSON: why one of its files could not be taken or moved
  last_run_at TEXT,
  last_run_files INTEGER NOT NULL DEFAULT 0,
  last_run_failure TEXT -- JSON
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS watched_folders_path ON watched_folders (path) WHERE removed_at IS NULL;
