import { describe, expect, it } from "vitest";
import { parseStore } from "../../../src-main/cli/parse-store";
import { Failure } from "../../../src-shared/failure";

const mysql = {
  kind: "mysql",
  hosts: [{ host: "db", port: 3306 }],
  database: "meterdrop",
  user: "leeds",
  tls: "verify",
};

describe("parseStore", () => {
  it.each([
    ["sqlite:readings.db", { kind: "sqlite", path: "readings.db" }, null],
    ["sqlite:///var/readings.db", { kind: "sqlite", path: "/var/readings.db" }, null],
    ["mysql://leeds@db/meterdrop", mysql, null],
    ["mysql://leeds:p%40ss@db/meterdrop", mysql, "p@ss"],
    [
      "mysql://leeds@db:3307/meterdrop?tls=off",
      { ...mysql, hosts: [{ host: "db", port: 3307 }], tls: "off" },
      null,
    ],
    [
      "mysql://leeds@db1,db2:3307/meterdrop",
      {
        ...mysql,
        hosts: [
          { host: "db1", port: 3306 },
          { host: "db2", port: 3307 },
        ],
      },
      null,
    ],
    ["mysql://leeds@[::1]:3307/meterdrop", { ...mysql, hosts: [{ host: "::1", port: 3307 }] }, null],
  ])("%s", (text, settings, password) => {
    expect(parseStore(text)).toEqual({ settings, password });
  });
  it.each([
    "",
    "postgres://db/x",
    "sqlite:",
    "mysql://db",
    "mysql://leeds@db/meterdrop?tls=maybe",
    "mysql://@db/x",
  ])("refuses %s", (text) => {
    expect(() => parseStore(text)).toThrow(Failure);
  });
});
