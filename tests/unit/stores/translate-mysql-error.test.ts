import { describe, expect, it } from "vitest";
import { DuplicateKey } from "../../../src-main/stores/duplicate-key";
import { translateMysqlError, type MysqlPlace } from "../../../src-main/stores/mysql/translate-error";
import { Failure } from "../../../src-shared/failure";

const place: MysqlPlace = { host: "db:3306", user: "ann", database: "meters", phase: "use" };
const thrown = (parts: { code?: string; errno?: number; message?: string }) =>
  Object.assign(new Error(parts.message ?? "said the server"), parts);

describe("translateMysqlError", () => {
  it.each([
    // Conditions of the store and contention pass by themselves or by somebody's doing: retryable.
    [{ errno: 1040, code: "ER_CON_COUNT_ERROR" }, "store_too_many_connections", true],
    [{ errno: 1203, code: "ER_TOO_MANY_USER_CONNECTIONS" }, "store_too_many_connections", true],
    [{ errno: 1226, code: "ER_USER_LIMIT_REACHED" }, "store_too_many_connections", true],
    [{ errno: 1047, code: "ER_UNKNOWN_COM_ERROR" }, "store_read_only", true],
    [{ errno: 1290, code: "ER_OPTION_PREVENTS_STATEMENT" }, "store_read_only", true],
    [{ errno: 1792, code: "ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION" }, "store_read_only", true],
    [{ errno: 1836, code: "ER_READ_ONLY_MODE" }, "store_read_only", true],
    [{ errno: 1044, code: "ER_DBACCESS_DENIED_ERROR" }, "store_no_rights", true],
    [{ errno: 1142, code: "ER_TABLEACCESS_DENIED_ERROR" }, "store_no_rights", true],
    [{ errno: 1045, code: "ER_ACCESS_DENIED_ERROR" }, "store_refused", true],
    [{ errno: 1130, code: "ER_HOST_NOT_PRIVILEGED" }, "store_refused", true],
    [{ errno: 1049, code: "ER_BAD_DB_ERROR" }, "store_no_database", true],
    [{ errno: 1205, code: "ER_LOCK_WAIT_TIMEOUT" }, "store_busy", true],
    [{ errno: 1213, code: "ER_LOCK_DEADLOCK" }, "store_busy", true],
    [{ errno: 1020, code: "ER_CHECKREAD" }, "store_busy", true],
    [{ errno: 1021, code: "ER_DISK_FULL" }, "disk_full", true],
    [{ errno: 1114, code: "ER_RECORD_FILE_FULL" }, "disk_full", true],
    [
      { errno: 1030, code: "ER_GET_ERRNO", message: "Got error 28 from storage engine InnoDB" },
      "disk_full",
      true,
    ],
    [
      { errno: 3, code: "EE_WRITE", message: 'Error writing file (Errcode: 28 "No space left")' },
      "disk_full",
      true,
    ],
    [{ errno: 1053, code: "ER_SERVER_SHUTDOWN" }, "store_lost", true],
    [{ errno: 4031, code: "ER_CLIENT_INTERACTION_TIMEOUT" }, "store_lost", true],
    [{ code: "PROTOCOL_CONNECTION_LOST" }, "store_lost", true],
    [{ code: "PROTOCOL_SEQUENCE_TIMEOUT" }, "store_lost", true],
    [{ code: "ECONNRESET", errno: -104 }, "store_lost", true],
    [{ code: "EPIPE", errno: -32 }, "store_lost", true],
    [{ code: "HANDSHAKE_NO_SSL_SUPPORT" }, "store_not_encrypted", true],
    [{ code: "HANDSHAKE_SSL_ERROR" }, "store_not_encrypted", true],
    [{ errno: 3159, code: "ER_SECURE_TRANSPORT_REQUIRED" }, "store_not_encrypted", true],
    // Nothing but a person or a new version changes these.
    [{ errno: 1146, code: "ER_NO_SUCH_TABLE" }, "schema_differs", false],
    [{ errno: 1054, code: "ER_BAD_FIELD_ERROR" }, "schema_differs", false],
    [{ errno: 1064, code: "ER_PARSE_ERROR" }, "store_error", false],
    [{ errno: 1406, code: "ER_DATA_TOO_LONG" }, "store_error", false],
    [{ code: "SOMETHING_NEW" }, "store_error", false],
  ] as const)("reads %j as %s", (parts, code, retryable) => {
    expect(translateMysqlError(thrown(parts), place)).toMatchObject({ code, retryable });
  });

  it.each([
    "ECONNREFUSED",
    "ECONNRESET",
    "ETIMEDOUT",
    "ENOTFOUND",
    "EAI_AGAIN",
    "EHOSTUNREACH",
    "PROTOCOL_CONNECTION_LOST",
  ])("reads %s while connecting as a server that does not answer", (code) => {
    const failure = translateMysqlError(thrown({ code, message: `connect ${code}` }), {
      ...place,
      phase: "connect",
    });
    expect(failure).toMatchObject({
      code: "store_unreachable",
      params: { host: "db:3306", reason: `connect ${code}` },
      retryable: true,
    });
  });

  it("gives the words' params: who, where, and the server's own words", () => {
    const failure = translateMysqlError(thrown({ errno: 1049, message: "Unknown database 'meters'" }), place);
    expect(failure.params).toMatchObject({ database: "meters", reason: "Unknown database 'meters'" });
  });

  it("makes a DuplicateKey of a refused unique key", () => {
    const error = thrown({ errno: 1062, message: "Duplicate entry" });
    expect(translateMysqlError(error, place)).toBeInstanceOf(DuplicateKey);
  });

  it("leaves a Failure as it is, and keeps the cause of all else", () => {
    const failure = new Failure("store_lost");
    expect(translateMysqlError(failure, place)).toBe(failure);
    const error = thrown({ errno: 1213 });
    expect(translateMysqlError(error, place).cause).toBe(error);
    expect(translateMysqlError("a string", place)).toMatchObject({ code: "store_error" });
  });
});
