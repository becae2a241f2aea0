import { z } from "zod";
import type { Dialect, SqlConnection } from "../sql-database";

const lock = z.tuple([z.object({ holder: z.string(), token: z.string() })]);

/** Seconds for which the lock is held without being renewed. */
const TERM = "60";

/** Takes the lock row where it is free, or its holder's term ran out; tells whose it is now. */
export async function takeSchemaLock(
  connection: SqlConnection,
  { kind, now, nowPlus }: Dialect,
  holder: string,
  token: string,
): Promise<{ holder: string; token: string }> {
  await connection.run(`DELETE FROM schema_lock WHERE id = 1 AND expires_at < ${now}`);
  const insert = kind === "mysql" ? "INSERT IGNORE INTO" : "INSERT OR IGNORE INTO";
  await connection.run(
    `${insert} schema_lock (id, holder, token, expires_at) VALUES (1, ?, ?, ${nowPlus(TERM)})`,
    [holder, token],
  );
  return lock.parse(await connection.all("SELECT holder, token FROM schema_lock WHERE id = 1"))[0];
}

/** Holds on to the lock for another term; gives whether it was still this taking's. */
export async function renewSchemaLock(
  connection: SqlConnection,
  { nowPlus }: Dialect,
  token: string,
): Promise<boolean> {
  const { changed } = await connection.run(
    `UPDATE schema_lock SET expires_at = ${nowPlus(TERM)} WHERE id = 1 AND token = ?`,
    [token],
  );
  return changed === 1;
}

/** Frees the lock, only if it is still this taking's. */
export async function freeSchemaLock(connection: SqlConnection, token: string): Promise<void> {
  await connection.run("DELETE FROM schema_lock WHERE id = 1 AND token = ?", [token]);
}
