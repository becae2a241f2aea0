CREATE TABLE IF NOT EXISTS import_job_coverage (
  channel_id INTEGER NOT NULL,
  month INTEGER NOT NULL, -- year x 12 + month - 1
  import_type TEXT NOT NULL CHECK (import_type IN ('hh', 'daily')),
  job_id INTEGER NOT NULL,
  days INTEGER NOT NULL, -- bit d-1: day d of the month was delivered
  PRIMARY KEY (channel_id, month, import_type, job_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS import_job_coverage_job ON import_job_coverage (job_id);
