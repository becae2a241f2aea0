CREATE TABLE IF NOT EXISTS import_job_attempts (
  job_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  machine TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  reason TEXT, -- completed, failed, cancelled, interrupted, or the code of the failure that ended it
  params TEXT, -- JSON
  resumed_at_row INTEGER NOT NULL, -- the job's checkpoint when it was claimed
  processed_rows INTEGER NOT NULL DEFAULT 0, -- by this attempt alone, once it has ended
  failed_rows INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (job_id, number)
) STRICT, WITHOUT ROWID;
