import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";
import { Failure } from "../../../src-shared/failure";
import type { SqlConnection, SqlValue } from "../sql-database";
import { bindable } from "./bindable";
import { translateSqliteError } from "./translate-error";

/** A connection to an SQLite file. Every method answers at once: the driver is synchronous, the promises are only the port's. */
export interface SqliteConnection extends SqlConnection {
  /** The rows as arrays in the order of the columns: half the cost of objects where there are many. */
  arrays(sql: string, params?: readonly SqlValue[]): Promise<unknown[][]>;
  /** Any number of statements, without parameters. */
  exec(sql: string): Promise<void>;
  close(): void;
}

/** Longest that one statement blocks the thread waiting for another process's lock. */
const BUSY_MS = 100;
/** Prepared statements kept a connection: preparing costs as much as a small query. */
const STATEMENTS_KEPT = 100;

/**
 * Opens a connection: WAL, synchronous FULL (a source file is moved only after its readings are on the disk), foreign
 * keys on. `readOnly` refuses every write, so that one is never made outside a transaction by mistake.
 */
export function connectSqlite(path: string, readOnly: boolean): SqliteConnection {
  return translated(path, () => {
    createPrivately(path);
    const database = new Database(path, { timeout: BUSY_MS });
    try {
      database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
      if (readOnly) database.exec("PRAGMA query_only = ON");
    } catch (error) {
      database.close();
      throw error;
    }
    return connectionOver(database, path);
  });
}

/**
 * Opens an existing file for a look that changes nothing of it: not even the journal's mode, which other programs' files
 * may have otherwise. Failure: store_unreachable where there is no file. (libsql 0.5.29 makes a missing file whatever its
 * options say, and takes `readonly` without heeding it.)
 */
export function connectToLook(path: string): SqliteConnection {
  return translated(path, () => {
    if (!existsSync(path)) {
      throw new Failure("store_unreachable", { params: { host: path, reason: "there is no such file." } });
    }
    const database = new Database(path, { timeout: BUSY_MS });
    database.exec("PRAGMA query_only = ON");
    return connectionOver(database, path);
  });
}

function connectionOver(database: Database.Database, path: string): SqliteConnection {
  const prepared = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    const oldest = prepared.keys().next();
    if (prepared.size >= STATEMENTS_KEPT && oldest.done !== true) prepared.delete(oldest.value);
    prepared.set(sql, statement);
    return statement;
  };
  const soon = <T>(work: () => T): Promise<T> =>
    new Promise((resolve) => {
      resolve(translated(path, work));
    });
  return {
    all: (sql, params = []) => soon(() => prepare(sql).all(bindable(params))),
    arrays: (sql, params = []) =>
      // A statement of its own: raw mode stays with the statement.
      soon(() => database.prepare(sql).raw().all(bindable(params)) as unknown[][]),
    run: (sql, params = []) =>
      soon(() => {
        const { changes, lastInsertRowid } = prepare(sql).run(bindable(params));
        return { changed: changes, insertId: Number(lastInsertRowid) };
      }),
    exec: (sql) =>
      soon(() => {
        database.exec(sql);
      }),
    close: () => {
      prepared.clear();
      database.close();
    },
  };
}

/**
 * A new file is readable by its owner only; SQLite gives the files beside it the same mode. An existing one is never
 * opened here: closing it would drop the locks that this process holds on it (POSIX locks belong to the process).
 */
function createPrivately(path: string): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, "a", 0o600));
}

function translated<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translateSqliteError(error, path);
  }
}
