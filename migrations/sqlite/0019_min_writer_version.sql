-- The oldest version of the tables that a Meterdrop must know to write to these safely.
INSERT OR IGNORE INTO schema_settings (name, value) VALUES ('min_writer_version', '19');
