CREATE TABLE IF NOT EXISTS audit_events (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  happened_at DATETIME(6) NOT NULL COMMENT 'UTC, this database''s clock',
  user_id BIGINT NULL,
  name VARCHAR(255) NOT NULL COMMENT 'the actor as known at that moment',
  email VARCHAR(255) NULL,
  role ENUM('admin','analyst','viewer') NOT NULL,
  machine VARCHAR(255) NOT NULL,
  action VARCHAR(60) NOT NULL,
  subject VARCHAR(255) NULL,
  outcome VARCHAR(60) NOT NULL COMMENT 'ok, or the failure''s code',
  params JSON NULL,
  KEY audit_events_happened_at (happened_at),
  KEY audit_events_subject (subject)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
