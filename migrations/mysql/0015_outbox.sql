CREATE TABLE IF NOT EXISTS outbox (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind VARCHAR(60) NOT NULL,
  job_id BIGINT NULL,
  params JSON NULL,
  created_at DATETIME(6) NOT NULL COMMENT 'UTC; written in the finishing transaction',
  next_attempt_at DATETIME(6) NULL,
  tries INT NOT NULL DEFAULT 0,
  sent_at DATETIME(6) NULL,
  error_code VARCHAR(60) NULL,
  KEY outbox_due (sent_at, next_attempt_at)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
