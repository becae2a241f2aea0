CREATE TABLE IF NOT EXISTS import_job_problems (
  job_id BIGINT NOT NULL,
  severity ENUM('error','warning') NOT NULL,
  ordinal INT NOT NULL COMMENT '1 to 1000, in the order in which they were found',
  `row_number` BIGINT NOT NULL COMMENT 'ordinal of the record in the file, blank ones counted',
  line BIGINT NOT NULL,
  column_name VARCHAR(255) NULL COMMENT 'the heading of the column to blame',
  code VARCHAR(60) NOT NULL,
  params JSON NULL,
  raw TEXT NOT NULL COMMENT 'at most 4,096 characters',
  field_start INT NULL,
  field_end INT NULL,
  cell TINYINT NOT NULL COMMENT '0-47: where in the strip',
  PRIMARY KEY (job_id, severity, ordinal)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
