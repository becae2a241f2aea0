CREATE TABLE IF NOT EXISTS meters (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  identifier VARCHAR(32) NOT NULL COMMENT 'the 13-digit MPAN core, an MPRN, or the supplier''s own code',
  supply_number VARCHAR(22) NULL,
  kind ENUM('mpan','mprn','other') NOT NULL,
  label VARCHAR(255) NULL,
  site VARCHAR(255) NULL,
  first_job_id BIGINT NULL,
  created_at DATETIME(6) NOT NULL COMMENT 'UTC',
  UNIQUE KEY meters_identifier (identifier)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
