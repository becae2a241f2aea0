CREATE TABLE IF NOT EXISTS users (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(255) NOT NULL,
  email VARCHAR(255) NOT NULL COMMENT 'lower case',
  role ENUM('admin','analyst','viewer') NOT NULL,
  password_hash VARCHAR(255) NULL,
  created_at DATETIME(6) NOT NULL COMMENT 'UTC',
  UNIQUE KEY users_email (email)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
