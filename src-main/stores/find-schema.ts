import { z } from "zod";
import type { AppliedMigration, FoundSchema } from "./migration-plan";
import { requiredColumns, requiredKeys } from "./required-schema";
import type { SchemaEngine } from "./schema-engine";
import type { SqlConnection } from "./sql-database";

const applied = z.array(
  z
    .object({
      version: z.number(),
      name: z.string(),
      checksum: z.string(),
      finishedAt: z.string().nullable(),
    })
    .transform(({ finishedAt, ...row }): AppliedMigration => ({ ...row, finished: finishedAt !== null })),
);
const setting = z.array(z.object({ value: z.coerce.number().int() }));

/** Reads what was ever run on a database, which may be empty. */
export async function findSchema(connection: SqlConnection, engine: SchemaEngine): Promise<FoundSchema> {
  const tables = new Set(await engine.tables(connection));
  const none = { applied: [], minWriter: null, tables };
  if (!tables.has("schema_migrations")) return none;
  const rows = await connection.all(
    "SELECT version, name, checksum, finished_at AS finishedAt FROM schema_migrations ORDER BY version",
  );
  const found = { ...none, applied: applied.parse(rows) };
  if (!tables.has("schema_settings")) return found;
  const settings = await connection.all(
    "SELECT value FROM schema_settings WHERE name = 'min_writer_version'",
  );
  return { ...found, minWriter: setting.parse(settings)[0]?.value ?? null };
}

/** The required columns and keys that are not there, in words; null where all are. */
export async function whatIsMissing(connection: SqlConnection, engine: SchemaEngine): Promise<string | null> {
  const columns = new Set(await engine.columns(connection));
  const keys = new Set(await engine.keys(connection));
  const missing = [
    ...requiredColumns.filter((column) => !columns.has(column)).map((column) => `column ${column}`),
    ...requiredKeys.filter((key) => !keys.has(key)).map((key) => `key ${key}`),
  ];
  return missing.length === 0 ? null : missing.join(", ");
}
