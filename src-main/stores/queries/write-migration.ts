import type { Migration } from "../migration-plan";
import type { Dialect, SqlConnection } from "../sql-database";

/** Says that a file is begun: half-finished until finishMigration. */
export async function startMigration(
  connection: SqlConnection,
  { now }: Dialect,
  file: Migration,
): Promise<void> {
  await connection.run(
    `REPLACE INTO schema_migrations (version, name, checksum, started_at, finished_at)
     VALUES (?, ?, ?, ${now}, NULL)`,
    [file.version, file.name, file.checksum],
  );
}

export async function finishMigration(
  connection: SqlConnection,
  { now }: Dialect,
  version: number,
): Promise<void> {
  await connection.run(`UPDATE schema_migrations SET finished_at = ${now} WHERE version = ?`, [version]);
}
