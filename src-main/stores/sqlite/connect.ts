import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../../../src-shared/failure";
import { oneAtATime } from "../../../src-shared/one-at-a-time";
import type { SqlDatabase } from "../sql-database";
import { connectSqlite, type SqliteConnection } from "./connection";
import { sqliteDialect } from "./dialect";

/** Longest wait for another process's write transaction before the store is called busy. */
const WAIT_FOR_WRITE_MS = 5000;

/**
 * Opens the embedded store's file at the first call. Reads have a connection of their own, so that a screen does not
 * wait for a batch; write transactions come one after the other.
 */
export function openSqliteDatabase(path: string): SqlDatabase<SqliteConnection> {
  const queue = oneAtATime();
  let reader: SqliteConnection | null = null;
  let writer: SqliteConnection | null = null;
  let closed = false;

  const connect = (readOnly: boolean): SqliteConnection => {
    if (closed) throw new Failure("store_lost", { params: { reason: "the store was closed." } });
    return connectSqlite(path, readOnly);
  };

  return {
    dialect: sqliteDialect,
    async read(work) {
      reader ??= connect(true);
      return await work(reader);
    },
    transaction: (work) =>
      queue(async () => {
        const connection = (writer ??= connect(false));
        try {
          await begin(connection);
          const result = await work(connection);
          await connection.exec("COMMIT");
          return result;
        } catch (error) {
          writer = null;
          // Closing alone does not: libsql keeps a closed connection open, and the lock held, until the garbage
          // collector has taken its prepared statements (seen: the next batch waited 5 s and was called busy).
          await connection.exec("ROLLBACK").catch(() => undefined);
          connection.close();
          throw error;
        }
      }),
    close: () =>
      queue(() => {
        closed = true;
        for (const connection of [writer, reader]) connection?.close();
        reader = writer = null;
        return Promise.resolve();
      }),
  };
}

/**
 * Waits for another process's transaction in short turns: a single long busy_timeout would block this thread, and the
 * reads of every screen with it.
 */
async function begin(connection: SqliteConnection): Promise<void> {
  const giveUpAt = performance.now() + WAIT_FOR_WRITE_MS;
  for (;;) {
    try {
      await connection.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      const busy = error instanceof Failure && error.code === "store_busy";
      if (!busy || performance.now() > giveUpAt) throw error;
      await sleep(5 + Math.random() * 15);
    }
  }
}
