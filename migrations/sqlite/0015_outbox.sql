CREATE TABLE IF NOT EXISTS outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  job_id INTEGER,
  params TEXT, -- JSON
  created_at TEXT NOT NULL, -- UTC; written in the finishing transaction
  next_attempt_at TEXT,
  tries INTEGER NOT NULL DEFAULT 0,
  sent_at TEXT,
  error_code TEXT
) STRICT;

CREATE INDEX IF NOT EXISTS outbox_due ON outbox (sent_at, next_attempt_at);
