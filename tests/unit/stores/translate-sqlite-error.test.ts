import { describe, expect, it } from "vitest";
import { DuplicateKey } from "../../../src-main/stores/duplicate-key";
import { translateSqliteError } from "../../../src-main/stores/sqlite/translate-error";
import { Failure } from "../../../src-shared/failure";

const path = "/data/meterdrop.db";
const thrown = (code: string, message = "said SQLite") => Object.assign(new Error(message), { code });

describe("translateSqliteError", () => {
  it.each([
    ["SQLITE_BUSY", "store_busy", true],
    ["SQLITE_BUSY_SNAPSHOT", "store_busy", true],
    ["SQLITE_LOCKED", "store_busy", true],
    ["SQLITE_FULL", "disk_full", true],
    ["SQLITE_READONLY", "store_read_only", true],
    ["SQLITE_READONLY_DBMOVED", "store_read_only", true],
    ["SQLITE_CANTOPEN", "store_unreachable", true],
    ["SQLITE_IOERR_FSYNC", "store_lost", true],
    ["SQLITE_PERM", "store_no_rights", true],
    ["SQLITE_CORRUPT", "store_corrupt", false],
    ["SQLITE_CORRUPT_INDEX", "store_corrupt", false],
    ["SQLITE_NOTADB", "store_corrupt", false],
    ["SQLITE_CONSTRAINT_CHECK", "store_error", false],
    ["SQLITE_ERROR", "store_error", false],
    ["ENOSPC", "disk_full", true],
    ["EACCES", "store_no_rights", true],
    ["EROFS", "store_read_only", true],
    ["ENOTDIR", "store_unreachable", true],
  ])("reads %s as %s", (code, expected, retryable) => {
    expect(translateSqliteError(thrown(code), path)).toMatchObject({ code: expected, retryable });
  });

  it.each(["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"])(
    "makes a DuplicateKey of %s",
    (code) => {
      expect(translateSqliteError(thrown(code), path)).toBeInstanceOf(DuplicateKey);
    },
  );

  it.each(["no such table: readings", "no such column: j.plan"])(
    "reads %s as tables that differ",
    (message) => {
      expect(translateSqliteError(thrown("SQLITE_ERROR", message), path)).toMatchObject({
        code: "schema_differs",
        params: { what: message },
      });
    },
  );

  it("reads libsql's failure to open, which has no code", () => {
    const error = new Error(`ConnectionFailed("Unable to open connection to local database ${path}: 14")`);
    expect(translateSqliteError(error, path)).toMatchObject({
      code: "store_unreachable",
      params: { host: path },
    });
  });

  it("names the folder that is full and the file that is damaged", () => {
    expect(translateSqliteError(thrown("SQLITE_FULL"), path).params).toEqual({ folder: "/data" });
    expect(translateSqliteError(thrown("SQLITE_CORRUPT"), path).params).toMatchObject({ path });
  });

  it("leaves a Failure as it is", () => {
    const failure = new Failure("store_lost");
    expect(translateSqliteError(failure, path)).toBe(failure);
  });
});
