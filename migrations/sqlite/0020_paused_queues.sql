CREATE TABLE IF NOT EXISTS paused_queues (
  spool_id TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL -- who paused it; the row goes when it is resumed
) STRICT;
