import { join } from "node:path";
import Database from "libsql";

/** Rows of the embedded store of a data folder, read past the app, by its own connection. */
export function storedRows(dataFolder: string, sql: string): Record<string, unknown>[] {
  const database = new Database(join(dataFolder, "meterdrop.db"), { timeout: 10_000 });
  try {
    return database.prepare(sql).all([]) as Record<string, unknown>[];
  } finally {
    database.close();
  }
}
