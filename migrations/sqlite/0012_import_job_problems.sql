CREATE TABLE IF NOT EXISTS import_job_problems (
  job_id INTEGER NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning')),
  ordinal INTEGER NOT NULL, -- 1 to 1000, in the order in which they were found
  `row_number` INTEGER NOT NULL, -- ordinal of the record in the file, blank ones counted
  line INTEGER NOT NULL,
  column_name TEXT, -- the heading of the column to blame
  code TEXT NOT NULL,
  params TEXT, -- JSON
  raw TEXT NOT NULL, -- at most 4,096 characters
  field_start INTEGER,
  field_end INTEGER,
  cell INTEGER NOT NULL, -- 0-47: where in the strip
  PRIMARY KEY (job_id, severity, ordinal)
) STRICT;
