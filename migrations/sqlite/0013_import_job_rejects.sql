CREATE TABLE IF NOT EXISTS import_job_rejects (
  job_id INTEGER NOT NULL,
  first_row INTEGER NOT NULL, -- ordinal of the first record of the batch
  packed BLOB NOT NULL, -- every rejected row of the batch, whole: deflated JSON lines
  PRIMARY KEY (job_id, first_row)
) STRICT;
