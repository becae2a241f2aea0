CREATE TABLE IF NOT EXISTS import_job_attempts (
  job_id BIGINT NOT NULL,
  number INT NOT NULL,
  machine VARCHAR(255) NOT NULL,
  started_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  reason VARCHAR(60) NULL COMMENT 'completed, failed, cancelled, interrupted, or the code of the failure that ended it',
  params JSON NULL,
  resumed_at_row BIGINT NOT NULL COMMENT 'the job''s checkpoint when it was claimed',
  processed_rows BIGINT NOT NULL DEFAULT 0 COMMENT 'by this attempt alone, once it has ended',
  failed_rows BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (job_id, number)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
