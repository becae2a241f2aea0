import type { SqlDatabase } from "../../../src-main/stores/sql-database";

/** Each table that says of which job a row is. */
const TABLES = [
  "import_job_problems",
  "import_job_rejects",
  "import_job_attempts",
  "import_job_coverage",
  "reading_deliveries",
  "readings",
];

/**
 * As a store that was restored from a copy made before these jobs: nothing of them is there, nor what they brought. Only
 * for days that no other job brought.
 */
export async function forgetJobs(db: SqlDatabase, batchIds: readonly string[]): Promise<void> {
  const marks = batchIds.map(() => "?").join(", ");
  await db.transaction(async (connection) => {
    for (const table of TABLES) {
      const own = `SELECT id FROM import_jobs WHERE batch_id IN (${marks})`;
      await connection.run(`DELETE FROM ${table} WHERE job_id IN (${own})`, batchIds);
    }
    await connection.run(`DELETE FROM import_jobs WHERE batch_id IN (${marks})`, batchIds);
  });
}
