import { describe, expect, test } from "vitest";
import {
  draftOf,
  emptyDraft,
  readDraft,
  sameAsk,
  type DraftField,
  type StoreDraft,
} from "../../../src-renderer/state/store-draft";

const office: StoreDraft = {
  kind: "mysql",
  path: null,
  hosts: [{ host: "energy-db.northgate.example", port: "3306" }],
  database: "meterdrop",
  user: "meterdrop_leeds",
  tls: "verify",
  password: null,
};

const kept = () => true;
const notKept = () => false;

describe("reading the store section", () => {
  test("head office, with the password that is kept", () => {
    expect(readDraft(office, kept)).toEqual({
      ok: true,
      args: {
        settings: {
          kind: "mysql",
          hosts: [{ host: "energy-db.northgate.example", port: 3306 }],
          database: "meterdrop",
          user: "meterdrop_leeds",
          tls: "verify",
        },
        password: { kind: "keep" },
      },
    });
  });

  test("a password that was typed is sent, an empty one too", () => {
    for (const password of ["secret", ""]) {
      expect(readDraft({ ...office, password }, notKept)).toMatchObject({
        ok: true,
        args: { password: { kind: "set", value: password } },
      });
    }
  });

  test("this computer needs no server and no password", () => {
    expect(readDraft({ ...office, kind: "sqlite" }, notKept)).toEqual({
      ok: true,
      args: { settings: { kind: "sqlite", path: null }, password: { kind: "keep" } },
    });
  });

  test("blanks around a name are not part of it, and a later server left blank is left out", () => {
    const hosts = [
      { host: " one.example ", port: " 3306" },
      { host: "  ", port: "" },
      { host: "two.example", port: "3307" },
    ];
    expect(readDraft({ ...office, hosts, user: " u " }, kept)).toMatchObject({
      ok: true,
      args: {
        settings: {
          hosts: [
            { host: "one.example", port: 3306 },
            { host: "two.example", port: 3307 },
          ],
          user: "u",
        },
      },
    });
  });

  test.each<[Partial<StoreDraft>, boolean, DraftField[]]>([
    [{ hosts: [{ host: "", port: "3306" }] }, true, ["hosts"]],
    [{ hosts: [{ host: "a", port: "" }] }, true, ["port"]],
    [{ hosts: [{ host: "a", port: "70000" }] }, true, ["port"]],
    [{ hosts: [{ host: "a", port: "33o6" }] }, true, ["port"]],
    [{ database: " " }, true, ["database"]],
    [{ user: "" }, true, ["user"]],
    [{}, false, ["password"]],
    [
      { user: "", database: "", hosts: [{ host: "", port: "x" }] },
      false,
      ["hosts", "port", "database", "user"],
    ],
  ])("%j with a password kept: %s stands in the way by %j", (change, isKept, faults) => {
    expect(readDraft({ ...office, ...change }, () => isKept)).toEqual({ ok: false, faults });
  });
});

test("filling in keeps what was typed for the other kind", () => {
  const typed = { ...emptyDraft, database: "half-typed" };
  expect(draftOf({ kind: "sqlite", path: "/data/m.db" }, typed)).toEqual({
    ...typed,
    kind: "sqlite",
    path: "/data/m.db",
  });
});

test("filling in from head office forgets a password that was typed before", () => {
  const settings = {
    kind: "mysql" as const,
    hosts: [{ host: "h", port: 1 }],
    database: "d",
    user: "u",
    tls: "off" as const,
  };
  expect(draftOf(settings, { ...office, password: "typed" })).toEqual({
    ...office,
    hosts: [{ host: "h", port: "1" }],
    database: "d",
    user: "u",
    tls: "off",
    password: null,
  });
});

test.each<[Partial<StoreDraft>, boolean]>([
  [{}, true],
  [{ user: "meterdrop_york" }, false],
  [{ password: "other" }, false],
  [{ tls: "required" }, false],
])("a test of one holds for it with %j changed: %s", (change, same) => {
  const one = readDraft(office, kept);
  const other = readDraft({ ...office, ...change }, kept);
  if (!one.ok || !other.ok) throw new Error("both can be read");
  expect(sameAsk(one.args, other.args)).toBe(same);
});
