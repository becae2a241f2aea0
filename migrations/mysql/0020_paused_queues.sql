CREATE TABLE IF NOT EXISTS paused_queues (
  spool_id VARCHAR(36) NOT NULL PRIMARY KEY,
  person VARCHAR(255) NOT NULL COMMENT 'who paused it; the row goes when it is resumed'
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
