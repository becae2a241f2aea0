import { describe, expect, it } from "vitest";
import {
  chainChecksums,
  planMigration,
  type AppliedMigration,
  type FoundSchema,
  type MigrationFile,
} from "../../../src-main/stores/migration-plan";

const file = (version: number, sql = `CREATE ${version}`): MigrationFile => ({
  version,
  name: `000${version}_table_${version}.sql`,
  sql,
});
const files = chainChecksums([file(1), file(2), file(3)]);
const row = (version: number, given: Partial<AppliedMigration> = {}): AppliedMigration => {
  const known = files.find((each) => each.version === version);
  return { version, name: `000${version}.sql`, checksum: known?.checksum ?? "?", finished: true, ...given };
};
const found = (applied: AppliedMigration[], given: Partial<FoundSchema> = {}): FoundSchema => ({
  applied,
  minWriter: 3,
  tables: new Set(["schema_migrations"]),
  ...given,
});

describe("chainChecksums", () => {
  it("puts the files in order", () => {
    expect(chainChecksums([file(2), file(1)]).map((each) => each.version)).toEqual([1, 2]);
  });

  it("changes every checksum after an edited file, and none before", () => {
    const edited = chainChecksums([file(1), file(2, "CREATE other"), file(3)]);
    expect(edited.map((each, i) => each.checksum === files[i]?.checksum)).toEqual([true, false, false]);
  });
});

describe("planMigration", () => {
  const none = new Set<string>();

  it.each<[string, FoundSchema, object]>([
    ["all files run", found([row(1), row(2), row(3)]), { kind: "ready" }],
    ["an empty database", found([], { minWriter: null, tables: none }), { kind: "run", files, fresh: true }],
    [
      "one whose first set-up broke off",
      found([row(1), row(2, { finished: false })], { minWriter: null }),
      { kind: "run", files: files.slice(1), fresh: true },
    ],
    ["an older one", found([row(1), row(2)]), { kind: "run", files: files.slice(2), fresh: false }],
    [
      "a file in the middle that was not finished",
      found([row(1), row(2, { finished: false }), row(3)]),
      { kind: "run", files: files.slice(1, 2), fresh: false },
    ],
    [
      "a half-finished file that reads differently now",
      found([row(1), row(2, { finished: false, checksum: "other" })]),
      { kind: "differs", what: "migration 0002.sql" },
    ],
    [
      "an applied file that was edited",
      found([row(1, { checksum: "other" }), row(2), row(3)]),
      { kind: "differs", what: "migration 0001.sql" },
    ],
    [
      "an applied file that is not there any more",
      found([row(0), row(1), row(2), row(3)]),
      { kind: "differs", what: "migration 0000.sql" },
    ],
    ["a newer one", found([row(1), row(2), row(3), row(4)], { minWriter: 4 }), { kind: "newer", version: 4 }],
    ["a newer one that lets this version write", found([row(1), row(2), row(3), row(4)]), { kind: "ready" }],
    [
      "a newer one whose past differs",
      found([row(1, { checksum: "other" }), row(4)]),
      { kind: "differs", what: "migration 0001.sql" },
    ],
    [
      "somebody else's tables of the same name",
      found([], { minWriter: null, tables: new Set(["invoices", "table_2"]) }),
      { kind: "differs", what: "table table_2, which Meterdrop did not make," },
    ],
    [
      "somebody else's tables of other names",
      found([], { minWriter: null, tables: new Set(["invoices"]) }),
      { kind: "run", files, fresh: true },
    ],
  ])("%s", (_, state, expected) => {
    expect(planMigration(files, state)).toEqual(expected);
  });
});
