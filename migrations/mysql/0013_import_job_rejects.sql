CREATE TABLE IF NOT EXISTS import_job_rejects (
  job_id BIGINT NOT NULL,
  first_row BIGINT NOT NULL COMMENT 'ordinal of the first record of the batch',
  packed LONGBLOB NOT NULL COMMENT 'every rejected row of the batch, whole: deflated JSON lines',
  PRIMARY KEY (job_id, first_row)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
