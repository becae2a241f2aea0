CREATE TABLE IF NOT EXISTS import_job_coverage (
  channel_id BIGINT NOT NULL,
  month INT NOT NULL COMMENT 'year x 12 + month - 1',
  import_type ENUM('hh','daily') NOT NULL,
  job_id BIGINT NOT NULL,
  days INT UNSIGNED NOT NULL COMMENT 'bit d-1: day d of the month was delivered',
  PRIMARY KEY (channel_id, month, import_type, job_id),
  KEY import_job_coverage_job (job_id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
