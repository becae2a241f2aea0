CREATE TABLE IF NOT EXISTS schema_migrations (
  version INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL, -- sha-256 of the file, chained with those before it
  started_at TEXT NOT NULL, -- UTC
  finished_at TEXT -- UTC; NULL: begun and not known to be finished
) STRICT;
