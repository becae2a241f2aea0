import { describe, expect, test } from "vitest";
import { checkReport } from "../../../src-renderer/copy/check-report";
import {
  failedStep,
  schemaNote,
  stepCause,
  stepTitle,
  testLead,
  testTitle,
} from "../../../src-renderer/copy/settings";
import { storeCheckSteps } from "../../../src-shared/contract/store-settings";
import { buildCheck } from "../../support/renderer/build-check";

const away = { code: "store_unreachable", params: { host: "h", reason: "ENOTFOUND" }, retryable: true };

describe("a connection test in words", () => {
  test.each([
    [buildCheck(), "The store can be used"],
    [buildCheck({ failed: "server_found", failure: away }), "Server not found"],
    [buildCheck({ failed: "port_answers", failure: away }), "Port did not answer"],
    [buildCheck({ failed: "sign_in" }), "The server refused the sign-in"],
    [
      buildCheck({
        failed: "sign_in",
        failure: { code: "store_too_many_connections", params: { reason: "1040" }, retryable: true },
      }),
      "The server has no connection left",
    ],
  ])("%#", (check, title) => {
    expect(testTitle(check)).toBe(title);
  });

  test("every step has words for each way it can come out", () => {
    for (const step of storeCheckSteps)
      for (const result of ["passed", "failed", "not_tried"] as const)
        expect(stepTitle({ step, result, ms: null, said: null, failure: null })).toMatch(/^[A-Z][a-z]/);
  });

  test.each([
    [
      buildCheck({ failed: "sign_in" }),
      "The user name or the password is wrong, or this user may not sign in from this computer.",
    ],
    [
      buildCheck({ failed: "server_found", failure: away }),
      "No computer of that name was found. Check the name, or the network.",
    ],
    [
      buildCheck({
        failed: "tables_version",
        failure: { code: "schema_older", params: { found: 3, needed: 5 }, retryable: false },
      }),
      "The store’s tables are version 3; this Meterdrop needs 5. An administrator runs `meterdrop migrate`.",
    ],
  ])("why it stopped: %#", (check, cause) => {
    const step = failedStep(check);
    if (step === null) throw new Error("a step failed");
    expect(stepCause(step)).toBe(cause);
  });

  test.each([
    [true, 3, "Tested at 14:06. Nothing was changed."],
    [
      false,
      0,
      "Tested at 14:06. Until a test passes, the settings in use stay in use and files are kept safely on this computer.",
    ],
    [
      false,
      3,
      "Tested at 14:06. Until a test passes, the settings in use stay in use and files are kept safely on this computer. 3 files are waiting.",
    ],
  ])("passed %s with %i waiting", (passed, waiting, lead) => {
    const check = passed ? buildCheck() : buildCheck({ failed: "sign_in" });
    expect(testLead(check, "14:06", waiting)).toBe(lead);
  });

  test("empty tables are set up by use; of others there is nothing to say, or the failed step says it", () => {
    expect(schemaNote("empty")).toMatch(/set up when the store is taken into use/);
    expect([schemaNote("ready"), schemaNote("older")]).toEqual([null, null]);
  });
});

test("the report for the database administrator has the server's words, and no password", () => {
  const settings = {
    kind: "mysql" as const,
    hosts: [{ host: "db1", port: 3306 }, { host: "db2" }],
    database: "meterdrop",
    user: "meterdrop_leeds",
  };
  const check = buildCheck({
    failed: "sign_in",
    words: "1045: Access denied for user 'meterdrop_leeds'@'10.20.6.31'",
  });
  expect(checkReport(settings, check).split("\n")).toEqual([
    "Meterdrop, test of the readings store",
    "Servers: db1:3306, db2:3306",
    "Database: meterdrop",
    "User: meterdrop_leeds",
    "Encryption: TLS required, certificate checked",
    "",
    "Server found (9 ms)",
    "  energy-db.northgate.example is 10.20.4.17",
    "Port answered (10 ms)",
    "  MariaDB 10.11.6",
    "Connection encrypted (11 ms)",
    "  TLSv1.3",
    "Sign-in refused (31 ms)",
    "  The user name or the password is wrong, or this user may not sign in from this computer. Access denied",
    "  1045: Access denied for user 'meterdrop_leeds'@'10.20.6.31'",
    "Database exists (Not tried)",
    "Rights to read, add and change (Not tried)",
    "Tables are the right version (Not tried)",
    "Time zone set (Not tried)",
  ]);
});
