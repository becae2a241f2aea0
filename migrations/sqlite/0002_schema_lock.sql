CREATE TABLE IF NOT EXISTS schema_lock (
  id INTEGER NOT NULL PRIMARY KEY, -- always 1
  holder TEXT NOT NULL, -- who is changing the tables: machine and process
  token TEXT NOT NULL, -- of this one taking of the lock
  expires_at TEXT NOT NULL -- UTC; free after that, so that a crash blocks nobody for long
) STRICT;
