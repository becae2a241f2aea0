import { closeSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";
import { errorCode } from "./error-code";
import { spoolFailure } from "./spool-failure";

/** A lock that is held. Freed by `release`, or by the end of the process, however it ends. */
export interface FileLock {
  release(): void;
}

/**
 * Takes the lock on a file at once, or answers null where another process, or another place in this one, has it.
 *
 * The lock is SQLite's own on a database that holds nothing, held by BEGIN IMMEDIATE: the operating system frees it
 * with the process (measured: within 50 ms of a SIGKILL), it works alike on Linux, macOS and Windows, and nothing has to
 * be guessed from ages or process ids, which are given again. `memory` leaves a file of no bytes and takes 0.5 ms;
 * `wal` is the long-lived spool lock's.
 *
 * Nothing but SQLite may open the file: POSIX drops all locks of a process on a file when it closes any descriptor of it.
 * Failures: spool_not_writable, disk_full.
 */
export function tryFileLock(path: string, journal: "memory" | "wal"): FileLock | null {
  try {
    createPrivate(path);
    return begin(new Database(path, { timeout: 0 }), journal);
  } catch (thrown) {
    if (isBusy(thrown)) return null;
    throw spoolFailure(thrown, dirname(path));
  }
}

function begin(database: Database.Database, journal: "memory" | "wal"): FileLock {
  try {
    database.exec(`PRAGMA journal_mode=${journal}`);
    database.exec("BEGIN IMMEDIATE");
  } catch (thrown) {
    database.close();
    throw thrown;
  }
  return {
    release: () => {
      if (!database.open) return;
      try {
        database.exec("ROLLBACK");
      } finally {
        database.close();
      }
    },
  };
}

/**
 * SQLite would give the file the umask's mode. Without await between open and close: a second taker in this process could
 * get its lock there, and the close would drop it.
 */
function createPrivate(path: string): void {
  try {
    closeSync(openSync(path, "wx", 0o600));
  } catch (thrown) {
    if (errorCode(thrown) !== "EEXIST") throw thrown;
  }
}

function isBusy(thrown: unknown): boolean {
  return errorCode(thrown)?.startsWith("SQLITE_BUSY") ?? false;
}
