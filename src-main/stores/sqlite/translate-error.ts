import { dirname } from "node:path";
import { Failure } from "../../../src-shared/failure";
import { DuplicateKey } from "../duplicate-key";

type Translation = (reason: string, path: string) => ConstructorParameters<typeof Failure>;

/** A condition of the store or contention: the same call may succeed later. */
const later =
  (code: "store_busy" | "store_read_only" | "store_lost" | "store_no_rights"): Translation =>
  (reason) => [code, { params: { reason }, retryable: true }];

const full: Translation = (_, path) => ["disk_full", { params: { folder: dirname(path) }, retryable: true }];
const unreachable: Translation = (reason, path) => [
  "store_unreachable",
  { params: { host: path, reason }, retryable: true },
];
const corrupt: Translation = (reason, path) => ["store_corrupt", { params: { path, reason } }];
const differs: Translation = (reason) => ["schema_differs", { params: { what: reason } }];

/** By how the code starts: SQLite's extended codes (SQLITE_BUSY_SNAPSHOT) mean what their first part says. */
const bySqliteCode: readonly (readonly [string, Translation])[] = [
  ["SQLITE_BUSY", later("store_busy")],
  ["SQLITE_LOCKED", later("store_busy")],
  ["SQLITE_FULL", full],
  ["SQLITE_READONLY", later("store_read_only")],
  ["SQLITE_CORRUPT", corrupt],
  ["SQLITE_NOTADB", corrupt],
  ["SQLITE_CANTOPEN", unreachable],
  ["SQLITE_IOERR", later("store_lost")],
  ["SQLITE_PERM", later("store_no_rights")],
  ["SQLITE_AUTH", later("store_no_rights")],
  // Of the file system, when the file or its folder is made.
  ["ENOSPC", full],
  ["EDQUOT", full],
  ["EROFS", later("store_read_only")],
  ["EACCES", later("store_no_rights")],
  ["EPERM", later("store_no_rights")],
  ["ENOENT", unreachable],
  ["ENOTDIR", unreachable],
];

/** What libsql, or the file system below it, threw as the Failure that it means; `path` is the store's file. */
export function translateSqliteError(thrown: unknown, path: string): Failure {
  if (thrown instanceof Failure) return thrown;
  if (!(thrown instanceof Error)) return new Failure("store_error", { params: { reason: String(thrown) } });
  const code = codeOf(thrown);
  if (code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY") {
    return new DuplicateKey(thrown);
  }
  const found = bySqliteCode.find(([start]) => code.startsWith(start))?.[1] ?? byMessage(thrown.message);
  const [failure, options] = found(thrown.message, path);
  return new Failure(failure, { ...options, cause: thrown });
}

function codeOf(error: Error): string {
  if ("code" in error && typeof error.code === "string") return error.code;
  // libsql opens a file without a code: `ConnectionFailed("Unable to open connection to local database …: 14")`.
  return /^ConnectionFailed\(.*: (\d+)"\)$/.exec(error.message)?.[1] === "14" ? "SQLITE_CANTOPEN" : "";
}

function byMessage(message: string): Translation {
  if (/^no such (table|column|view)/.test(message)) return differs;
  return (reason) => ["store_error", { params: { reason } }];
}
