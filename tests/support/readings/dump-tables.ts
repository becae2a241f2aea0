import type { SqlDatabase } from "../../../src-main/stores/sql-database";
import { select } from "./import-rows";

const TABLES = [
  "users",
  "import_jobs",
  "import_job_attempts",
  "meters",
  "channels",
  "readings",
  "import_job_coverage",
  "reading_deliveries",
  "import_job_problems",
  "import_job_rejects",
  "runners",
  "outbox",
  "audit_events",
  "schema_migrations",
  "schema_lock",
  "schema_settings",
] as const;

/** Every row of every table but those named, as text in the order of their columns. */
export async function dumpTables(
  db: SqlDatabase,
  leftOut: readonly (typeof TABLES)[number][] = [],
): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const table of TABLES) {
    if (leftOut.includes(table)) continue;
    const rows = await select(db, `SELECT * FROM ${table}`);
    dump[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return dump;
}

/** Empties every table that an import writes; ids go on. */
export async function emptyTables(db: SqlDatabase): Promise<void> {
  const tables = TABLES.filter((table) => !table.startsWith("schema"));
  await db.transaction(async (connection) => {
    for (const table of tables.toReversed()) await connection.run(`DELETE FROM ${table}`);
  });
}
