CREATE TABLE IF NOT EXISTS runners (
  spool_id TEXT NOT NULL PRIMARY KEY,
  machine TEXT NOT NULL,
  person TEXT NOT NULL,
  version TEXT NOT NULL,
  heartbeat_at TEXT NOT NULL, -- UTC
  waiting_files INTEGER NOT NULL DEFAULT 0
) STRICT;
