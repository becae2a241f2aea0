import { closeSync, openSync } from "node:fs";
import { connectSqlite } from "./connection";
import { translateSqliteError } from "./translate-error";

/**
 * Copies a store's file as it stands, what is still in its log included, while others use it. By SQLite itself: a plain
 * copy opens the file, and closing it again drops the locks that this process holds (POSIX locks belong to the process).
 */
export async function copySqliteFile(path: string, to: string): Promise<void> {
  try {
    // VACUUM INTO takes an empty file as it is, with its mode.
    closeSync(openSync(to, "wx", 0o600));
  } catch (error) {
    throw translateSqliteError(error, to);
  }
  const connection = connectSqlite(path, false);
  try {
    await connection.exec(`VACUUM INTO '${to.replaceAll("'", "''")}'`);
  } finally {
    connection.close();
  }
}
