import { describe, expect, it } from "vitest";
import { connectionOptions } from "../../../src-main/stores/mysql/connection-options";
import type { MysqlSettings, TlsMode } from "../../../src-shared/contract/store-settings";

const host = { host: "db.example", port: 3307 };
const settings = (tls: TlsMode): MysqlSettings => ({
  kind: "mysql",
  hosts: [host],
  database: "meters",
  user: "ann",
  tls,
});

describe("connectionOptions", () => {
  it.each<[TlsMode, "on" | "off", object | undefined]>([
    ["verify", "on", { rejectUnauthorized: true, verifyIdentity: true }],
    ["required", "on", { rejectUnauthorized: false, verifyIdentity: false }],
    ["preferred", "on", { rejectUnauthorized: false, verifyIdentity: false }],
    ["preferred", "off", undefined],
    ["off", "off", undefined],
  ])("TLS mode %s, %s", (mode, tls, ssl) => {
    expect(connectionOptions(settings(mode), "secret", host, { tls, localFiles: false }).ssl).toEqual(ssl);
  });

  it("lets the server ask for a file on the loader's connections alone", () => {
    const flags = (localFiles: boolean) =>
      connectionOptions(settings("off"), null, host, { tls: "off", localFiles }).flags;
    expect(flags(false)).toContain("-LOCAL_FILES");
    expect(flags(true)).toContain("LOCAL_FILES");
  });

  it("reads times and decimals as text, and signs in as told", () => {
    expect(
      connectionOptions(settings("off"), "secret", host, { tls: "off", localFiles: false }),
    ).toMatchObject({
      ...{ host: "db.example", port: 3307, user: "ann", password: "secret", database: "meters" },
      ...{ dateStrings: true, decimalNumbers: false, jsonStrings: true },
    });
    expect(
      connectionOptions(settings("off"), null, host, { tls: "off", localFiles: false }),
    ).not.toHaveProperty("password");
  });
});
