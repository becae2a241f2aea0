CREATE TABLE IF NOT EXISTS import_jobs (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused: a new job must not own a deleted one's readings
  batch_id TEXT NOT NULL UNIQUE,
  user_id INTEGER REFERENCES users (id) ON DELETE SET NULL,
  filename TEXT NOT NULL,
  file_path TEXT,
  import_type TEXT NOT NULL DEFAULT 'hh' CHECK (import_type IN ('hh', 'daily')),
  status TEXT NOT NULL DEFAULT 'queued'
    CHECK (status IN ('queued', 'processing', 'completed', 'failed', 'cancelled')),
  dry_run INTEGER NOT NULL DEFAULT 0,
  total_rows INTEGER,
  processed_rows INTEGER NOT NULL DEFAULT 0, -- imported + unchanged + failed, always
  imported_rows INTEGER NOT NULL DEFAULT 0,
  failed_rows INTEGER NOT NULL DEFAULT 0,
  queued_at TEXT NOT NULL, -- UTC, like every time here: YYYY-MM-DD HH:MM:SS.ffffff
  started_at TEXT,
  completed_at TEXT,
  error_message TEXT,
  summary TEXT, -- JSON
  kind TEXT NOT NULL DEFAULT 'import' CHECK (kind IN ('import', 'revert')),
  reverts_job INTEGER UNIQUE,
  reverted_by INTEGER,
  reverted_at TEXT,
  deleted_at TEXT,
  type_choice TEXT NOT NULL DEFAULT 'auto' CHECK (type_choice IN ('auto', 'hh', 'daily')),
  unchanged_rows INTEGER NOT NULL DEFAULT 0,
  replaced_rows INTEGER NOT NULL DEFAULT 0, -- among the imported
  warnings INTEGER NOT NULL DEFAULT 0,
  half_hours INTEGER NOT NULL DEFAULT 0,
  bytes_done INTEGER NOT NULL DEFAULT 0,
  byte_size INTEGER NOT NULL DEFAULT 0,
  -- one figure for each 1/48 of the file: 1 imported + 2 unchanged + 4 failed
  cells TEXT NOT NULL DEFAULT '000000000000000000000000000000000000000000000000' CHECK (length(cells) = 48),
  content_sha256 BLOB CHECK (length(content_sha256) = 32),
  again INTEGER NOT NULL DEFAULT 0, -- a person wants the same bytes once more
  merge TEXT NOT NULL DEFAULT 'keep_actual' CHECK (merge IN ('keep_actual', 'replace_actual', 'fill_gaps')),
  duplicate_of INTEGER,
  waits_for INTEGER, -- the import of the same bytes that this queued one waits for
  error_code TEXT,
  error_params TEXT, -- JSON
  plan TEXT, -- JSON
  source TEXT NOT NULL,
  machine TEXT NOT NULL,
  spool_id TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0, -- in its spool's queue; equal ones in order of id
  attempt INTEGER NOT NULL DEFAULT 0, -- claims so far: for the fence only
  tries INTEGER NOT NULL DEFAULT 0, -- crashes without progress and unexpected errors in a row
  next_attempt_at TEXT,
  owner TEXT, -- a UUID of one claim
  cancel_requested_at TEXT,
  checkpoint_row INTEGER NOT NULL DEFAULT 0, -- ordinal of the last record that is in, blank ones counted
  note TEXT,
  updated_at TEXT NOT NULL
) STRICT;

-- The same bytes are live once.
CREATE UNIQUE INDEX IF NOT EXISTS import_jobs_live_sha ON import_jobs (content_sha256)
  WHERE kind = 'import' AND dry_run = 0 AND again = 0 AND duplicate_of IS NULL AND reverted_by IS NULL
    AND status IN ('processing', 'completed');
CREATE INDEX IF NOT EXISTS import_jobs_user_id ON import_jobs (user_id);
CREATE INDEX IF NOT EXISTS import_jobs_status ON import_jobs (status);
CREATE INDEX IF NOT EXISTS import_jobs_queued_at ON import_jobs (queued_at);
CREATE INDEX IF NOT EXISTS import_jobs_completed_at ON import_jobs (completed_at);
CREATE INDEX IF NOT EXISTS import_jobs_content_sha256 ON import_jobs (content_sha256);
CREATE INDEX IF NOT EXISTS import_jobs_spool ON import_jobs (spool_id, status, position, id);
CREATE INDEX IF NOT EXISTS import_jobs_updated_at ON import_jobs (updated_at);
