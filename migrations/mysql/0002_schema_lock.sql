CREATE TABLE IF NOT EXISTS schema_lock (
  id INT NOT NULL PRIMARY KEY COMMENT 'always 1',
  holder VARCHAR(255) NOT NULL COMMENT 'who is changing the tables: machine and process',
  token CHAR(36) NOT NULL COMMENT 'of this one taking of the lock',
  expires_at DATETIME(6) NOT NULL COMMENT 'UTC; free after that, so that a crash blocks nobody for long'
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
