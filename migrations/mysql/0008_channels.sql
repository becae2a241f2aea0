CREATE TABLE IF NOT EXISTS channels (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meter_id BIGINT NOT NULL,
  quantity CHAR(2) NOT NULL COMMENT 'AI, AE active import, export (kWh); RI, RE reactive (kVArh)',
  unit VARCHAR(5) NOT NULL,
  version BIGINT NOT NULL DEFAULT 0 COMMENT 'batches that locked it: the lock is a write, so that Galera nodes conflict',
  UNIQUE KEY channels_meter_quantity (meter_id, quantity)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
