/** Columns whose loss would make figures wrong rather than fail: looked for before any job is claimed. */
export const requiredColumns: readonly string[] = [
  "import_jobs.checkpoint_row",
  "import_jobs.owner",
  "import_jobs.attempt",
  "import_jobs.content_sha256",
  "import_jobs.merge",
  "channels.version",
  "readings.job_id",
  "readings.hh50",
  "readings.estimated",
  "reading_deliveries.hh50",
  "reading_deliveries.estimated",
  "import_job_coverage.days",
  "import_job_rejects.packed",
];

/** Unique keys that guarantees hang on: a reading once, the same bytes once, a batch id once, a meter once. */
export const requiredKeys: readonly string[] = [
  "users(email)",
  "import_jobs(batch_id)",
  "import_jobs.import_jobs_live_sha",
  "import_job_attempts(job_id, number)",
  "meters(identifier)",
  "channels(meter_id, quantity)",
  "readings(channel_id, reading_date, import_type)",
  "import_job_coverage(channel_id, month, import_type, job_id)",
  "reading_deliveries(channel_id, reading_date, import_type, job_id)",
];
