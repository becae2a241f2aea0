import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { IMPORT_RIGHTS, missingRights, SETUP_RIGHTS } from "../../../src-main/stores/mysql/missing-rights";

const usage = "GRANT USAGE ON *.* TO `ann`@`%` IDENTIFIED BY PASSWORD '*7C2'";
const all = "SELECT, INSERT, UPDATE, DELETE";
const rest = ["INSERT", "UPDATE", "DELETE"];
const missing = (lines: string[], database = "meter_drop") => missingRights(lines, database, IMPORT_RIGHTS);

describe("missingRights", () => {
  it.each<[string, string[], string[]]>([
    ["nothing but to sign in", [usage], ["SELECT", ...rest]],
    ["all four", [usage, `GRANT ${all} ON \`meter_drop\`.* TO \`ann\`@\`%\``], []],
    ["everything there", ["GRANT ALL PRIVILEGES ON `meter_drop`.* TO `ann`@`%` WITH GRANT OPTION"], []],
    ["everything everywhere", ["GRANT ALL PRIVILEGES ON *.* TO `ann`@`%` IDENTIFIED BY PASSWORD '*7'"], []],
    ["reading", ["GRANT SELECT ON `meter_drop`.* TO `ann`@`%`"], rest],
    [
      "some everywhere, some there",
      ["GRANT SELECT, INSERT ON *.* TO `ann`@`%`", "GRANT UPDATE ON `meter_drop`.* TO `ann`@`%`"],
      ["DELETE"],
    ],
    ["another database", [`GRANT ${all} ON \`other\`.* TO \`ann\`@\`%\``], ["SELECT", ...rest]],
    [
      "single tables, single columns",
      [
        "GRANT SELECT ON `meter_drop`.* TO `ann`@`%`",
        "GRANT INSERT, UPDATE, DELETE ON `meter_drop`.`readings` TO `ann`@`%`",
        "GRANT INSERT (`id`, `total`) ON `meter_drop`.`readings` TO `ann`@`%`",
      ],
      rest,
    ],
    [
      "a role's own line",
      ["GRANT `importers`@`%` TO `ann`@`%`", `GRANT ${all} ON \`meter_drop\`.* TO \`importers\``],
      [],
    ],
    ["a procedure", ["GRANT EXECUTE ON PROCEDURE `meter_drop`.`p` TO `ann`@`%`"], ["SELECT", ...rest]],
    ["quotes of ANSI_QUOTES", [`GRANT ${all} ON "meter_drop".* TO "ann"@"%"`], []],
    [
      "a partial revoke",
      ["GRANT ALL PRIVILEGES ON *.* TO `ann`@`%`", "REVOKE INSERT, DELETE ON `meter_drop`.* FROM `ann`@`%`"],
      ["INSERT", "DELETE"],
    ],
  ])("%s", (_, lines, want) => {
    expect(missing(lines)).toEqual(want);
  });

  it.each<[string, string, boolean]>([
    ["meter_drop", "meter_drop", true],
    ["meter\\_drop", "meter_drop", true],
    ["meter\\_drop", "meterXdrop", false],
    ["meter_drop", "meterXdrop", true],
    ["meter%", "meter_drop", true],
    ["meter%", "drop_meter", false],
    ["meter\\%", "meter_drop", false],
    ["100\\%", "100%", true],
    ["a``b", "a`b", true],
    ["a.b", "a.b", true],
    ["a.b", "axb", false],
    ["Meter_Drop", "meter_drop", true],
  ])("a grant on `%s` is one on %s: %s", (pattern, database, is) => {
    const lines = [`GRANT ${all} ON \`${pattern}\`.* TO \`ann\`@\`%\``];
    expect(missing(lines, database)).toEqual(is ? [] : [...IMPORT_RIGHTS]);
  });

  it("docs/OPERATING.md tells administrators exactly these rights", () => {
    const page = readFileSync("docs/OPERATING.md", "utf8");
    const given = [...page.matchAll(/^GRANT ([A-Z, ]+?)\s+ON meterdrop\.\* TO '(\w+)'/gm)];
    expect(Object.fromEntries(given.map(([, rights, user]) => [user, rights]))).toEqual({
      meterdrop_admin: [...IMPORT_RIGHTS, ...SETUP_RIGHTS].join(", "),
      meterdrop_leeds: IMPORT_RIGHTS.join(", "),
    });
  });
});
