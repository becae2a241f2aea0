import { z } from "zod";
import { Failure } from "../../../src-shared/failure";
import { readMigrations } from "../read-migrations";
import type { SqlDatabase } from "../sql-database";
import type { SqliteConnection } from "../sqlite/connection";

const versionRow = z.tuple([z.object({ user_version: z.number() })]);

/**
 * Brings the book's tables up to date, in one transaction: the file says its version itself (user_version), so that
 * neither a crash nor another process in between can leave a half-made one. Failure: schema_newer.
 */
export async function migrateBook(
  db: SqlDatabase<SqliteConnection>,
  migrationsFolder: string,
): Promise<void> {
  const files = await readMigrations(migrationsFolder);
  const needed = files.at(-1)?.version ?? 0;
  if ((await db.read(versionOf)) === needed) return;
  await db.transaction(async (connection) => {
    const found = await versionOf(connection);
    if (found > needed) throw new Failure("schema_newer", { params: { found, needed } });
    for (const { sql } of files.filter(({ version }) => version > found)) await connection.exec(sql);
    await connection.exec(`PRAGMA user_version = ${needed}`);
  });
}

async function versionOf(connection: SqliteConnection): Promise<number> {
  return versionRow.parse(await connection.all("PRAGMA user_version"))[0].user_version;
}
