import { describe, expect, it } from "vitest";
import { settingsFile, type SettingsFile } from "../../../src-main/ports/settings";
import { changeDocument } from "../../../src-main/settings/change-document";
import { documentOfText, parseSettings, textOfDocument } from "../../../src-main/settings/parse-settings";

const defaults = settingsFile.parse({});
const mysql = {
  kind: "mysql",
  hosts: [{ host: "db.example", port: 3306 }],
  database: "meterdrop",
  user: "ann",
  tls: "verify",
};

describe("parseSettings", () => {
  it("fills in what is missing", () => {
    expect(parseSettings({})).toEqual({
      store: { kind: "sqlite", path: null },
      lastWorkingStore: null,
      parallel: null,
      connections: 4,
      goneAfterDays: 14,
      preferences: {
        theme: "system",
        typeChoice: "auto",
        dryRun: false,
        waitForResult: false,
        letterKeys: true,
      },
      cleanUp: { daily: false, days: 30 },
      trayTold: false,
      window: null,
    });
  });

  it("leaves out what it does not know", () => {
    expect(parseSettings({ fontSize: 12, trayTold: true })).toEqual({ ...defaults, trayTold: true });
  });

  it.each([
    ["a wrong type", { trayTold: "yes" }, /^trayTold: /],
    ["a store of a kind not known", { store: { kind: "postgres" } }, /^store\.kind: /],
    [
      "a port that is none",
      { store: { ...mysql, hosts: [{ host: "db", port: 99999 }] } },
      /^store\.hosts\.0\.port: /,
    ],
    ["two faults", { trayTold: 1, preferences: { theme: "pink" } }, /^preferences\.theme: .*; trayTold: /],
  ])("says why it cannot read %s", (_what, document, reason) => {
    const read = parseSettings(document);
    expect("reason" in read && read.reason).toMatch(reason);
  });
});

describe("the file's text", () => {
  it("comes back as it was, from an editor with a byte order mark too", () => {
    const document = { trayTold: true, name: "Mañana" };
    expect(documentOfText(textOfDocument(document))).toEqual(document);
    expect(documentOfText(`\uFEFF${textOfDocument(document)}`)).toEqual(document);
  });

  it.each(["[]", "null", '"settings"', "7"])("holds a document, not %s", (text) => {
    expect(() => documentOfText(text)).toThrow(new SyntaxError("it is not a JSON object"));
  });
});

describe("changeDocument", () => {
  const change = (document: Record<string, unknown>, change: Partial<SettingsFile>) =>
    changeDocument(document, settingsFile.parse(document), change);

  it("writes what was chosen, with everything else as it is read", () => {
    expect(change({}, { trayTold: true })).toEqual({ ...defaults, trayTold: true });
  });

  const preferences = { ...defaults.preferences, theme: "dark" as const };
  it.each([
    ["at the top", { fontSize: 12 }, { trayTold: true }, { fontSize: 12 }],
    [
      "in what changes",
      { preferences: { density: "tight" } },
      { preferences },
      { preferences: { ...preferences, density: "tight" } },
    ],
    [
      "in what does not",
      { preferences: { density: "tight" } },
      { trayTold: true },
      { preferences: { ...defaults.preferences, density: "tight" } },
    ],
    [
      "in the same kind of store",
      { store: { ...mysql, pool: 4 } },
      { store: settingsFile.parse({ store: { ...mysql, user: "bob" } }).store },
      { store: { ...mysql, user: "bob", pool: 4 } },
    ],
  ])("keeps what a newer version wrote %s", (_where, document, changes, expected) => {
    expect(change(document, changes)).toMatchObject(expected);
  });

  it("keeps nothing of a store of another kind", () => {
    const changed = change({ store: { ...mysql, pool: 4 } }, { store: { kind: "sqlite", path: "/a.db" } });
    expect(changed["store"]).toEqual({ kind: "sqlite", path: "/a.db" });
  });

  it.each([
    ["to nothing", { window: { x: 1, y: 2, width: 3, height: 4, zoom: 2 } }, { window: null }, null],
    [
      "from nothing",
      { window: null },
      { window: { x: 1, y: 2, width: 3, height: 4 } },
      { x: 1, y: 2, width: 3, height: 4 },
    ],
  ])("changes %s", (_what, document, changes, expected) => {
    expect(change(document, changes)["window"]).toEqual(expected);
  });

  it("does not change what it was given", () => {
    const document = Object.freeze({ preferences: Object.freeze({ theme: "dark" }), fontSize: 12 });
    change(document, { trayTold: true });
    expect(document).toEqual({ preferences: { theme: "dark" }, fontSize: 12 });
  });
});
