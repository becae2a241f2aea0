import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { checkStore } from "../../src-main/stores/check-store/check-store";
import { openSqliteDatabase } from "../../src-main/stores/sqlite/connect";
import { openSqliteStore } from "../../src-main/stores/sqlite/open-sqlite-store";
import { lookInSqliteThread } from "../../src-main/threads/sqlite";
import { storeCheck } from "../../src-shared/contract/store-settings";
import { buildChild, type BuiltChild } from "../support/built-child";
import { canMount, mountTmpfs } from "../support/spool/tmpfs";
import { inShort, saidAt } from "../support/stores/check-words";

const migrationsFolder = join("migrations", "sqlite");
const never = new AbortController().signal;

let built: BuiltChild;
let folder: string;
let path: string;
beforeAll(async () => {
  built = await buildChild("src-main/threads/sqlite.worker.ts");
});
afterAll(() => built.remove());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "meterdrop-check-"));
  path = join(folder, "meterdrop.db");
});
afterEach(() => rm(folder, { recursive: true }));

const check = (at = path, signal = never) =>
  checkStore(
    { kind: "sqlite", path: at },
    null,
    {
      sqlitePath: (settings) => settings.path ?? "",
      lookAtFile: (file) =>
        lookInSqliteThread({ workerUrl: pathToFileURL(built.path), path: file, migrationsFolder }),
      mysqlMigrations: "not used",
    },
    signal,
  );

async function setUp(...changes: string[]): Promise<void> {
  const store = openSqliteStore({ path, migrationsFolder });
  await store.schema.migrate("the tests", never);
  await store.close();
  const db = openSqliteDatabase(path);
  for (const change of changes) await db.transaction((connection) => connection.run(change));
  await db.close();
}

test("a file that is not there yet passes, and is not made", async () => {
  const found = await check();
  expect(storeCheck.parse(found)).toEqual(found);
  expect(inShort(found)).toEqual({ passed: true, failed: null, code: null, schema: "empty" });
  expect(found.steps.map(({ step, result, said }) => [step, result, said])).toEqual([
    ["server_found", "not_tried", null],
    ["port_answers", "not_tried", null],
    ["connection_encrypted", "not_tried", null],
    ["sign_in", "not_tried", null],
    ["database_exists", "passed", `${path}, made at first use`],
    ["rights", "passed", "read, add and change"],
    ["tables_version", "passed", "empty, set up at first use"],
    ["time_zone", "passed", "UTC"],
  ]);
  expect(await readdir(folder)).toEqual([]);
});

test("nor are the folders that it would stand in", async () => {
  expect(inShort(await check(join(folder, "a", "b", "meterdrop.db")))).toMatchObject({ passed: true });
  expect(await readdir(folder)).toEqual([]);
});

test("a store that is set up passes, and not a byte of it changes", async () => {
  await setUp();
  const before = await readFile(path);
  const found = await check();
  expect(inShort(found)).toEqual({ passed: true, failed: null, code: null, schema: "ready" });
  expect(saidAt(found, "database_exists")).toBe(path);
  expect(saidAt(found, "tables_version")).toMatch(/^version \d+$/);
  expect((await readFile(path)).equals(before)).toBe(true);
});

test("one that is in use is looked at while it is, and stays usable", async () => {
  await setUp();
  const db = openSqliteDatabase(path);
  await db.transaction(async (connection) => {
    await connection.run("INSERT INTO schema_settings (name, value) VALUES ('held', 1)");
    expect(inShort(await check())).toMatchObject({ passed: true, schema: "ready" });
  });
  const rows = await db.read((connection) =>
    connection.all("SELECT value FROM schema_settings WHERE name = 'held'"),
  );
  expect(rows).toMatchObject([{ value: "1" }]);
  await db.close();
});

test("another program's database, in its own journal mode, is left as it is", async () => {
  const { default: Database } = await import("libsql");
  const other = new Database(path);
  other.exec("CREATE TABLE songs (id INTEGER PRIMARY KEY)");
  other.close();
  const before = await readFile(path);
  expect(inShort(await check())).toMatchObject({ passed: true, schema: "empty" });
  expect((await readFile(path)).equals(before)).toBe(true);
});

test.each([
  [
    "older",
    ["DELETE FROM schema_migrations WHERE version = (SELECT MAX(version) FROM schema_migrations)"],
    null,
  ],
  ["changed", ["UPDATE schema_migrations SET checksum = 'x' WHERE version = 5"], "schema_differs"],
  ["without a key", ["DROP INDEX import_jobs_live_sha"], "schema_differs"],
  [
    "newer",
    [
      `INSERT INTO schema_migrations (version, name, checksum, started_at, finished_at)
         VALUES (999, '0999_later.sql', 'x', '2026-01-01', '2026-01-01')`,
      "UPDATE schema_settings SET value = 999 WHERE name = 'min_writer_version'",
    ],
    "schema_newer",
  ],
])("tables that are %s", async (_, changes, code) => {
  await setUp(...changes);
  const found = await check();
  expect(inShort(found)).toMatchObject({ passed: code === null, code });
  if (code !== null) expect(inShort(found).failed).toBe("tables_version");
});

test("older tables of an embedded store are brought up to date by use: nobody has to migrate", async () => {
  await setUp("DELETE FROM schema_migrations WHERE version = (SELECT MAX(version) FROM schema_migrations)");
  const found = await check();
  expect(found.schema).toBe("ready");
  expect(saidAt(found, "tables_version")).toMatch(/^version \d+, brought up to date to \d+ at first use$/);
});

test("a file that is no database fails, and stays what it is", async () => {
  await writeFile(path, "MPAN,Date,HH01\r\n".repeat(500));
  const found = await check();
  expect(inShort(found)).toMatchObject({ failed: "database_exists", code: "store_corrupt" });
  expect(saidAt(found, "database_exists")).toBe("file is not a database");
  expect(found.steps.slice(5).map(({ result }) => result)).toEqual(["not_tried", "not_tried", "not_tried"]);
  expect(await readFile(path, "utf8")).toBe("MPAN,Date,HH01\r\n".repeat(500));
  expect(await readdir(folder)).toEqual(["meterdrop.db"]);
});

test.each([
  ["a folder stands in its place", () => mkdir(path)],
  [
    "a file stands where its folder would be",
    async () => {
      await writeFile(join(folder, "file"), "x");
      path = join(folder, "file", "meterdrop.db");
    },
  ],
  ["a link leads round in a circle", () => symlink(path, path)],
])("fails where %s", async (_, make) => {
  await make();
  const found = await check();
  expect(found.passed).toBe(false);
  expect(inShort(found).failed).toBe("database_exists");
  expect(inShort(found).code).not.toBe("unexpected");
});

test.runIf(canMount())("a disk that takes no changes fails at the rights, file or no file", async () => {
  const disk = mountTmpfs("4m");
  try {
    await setUp();
    const there = join(disk.folder, "meterdrop.db");
    await copyFile(path, there);
    disk.readOnly();
    expect(inShort(await check(there))).toMatchObject({ failed: "rights", code: "store_read_only" });
    const missing = await check(join(disk.folder, "other.db"));
    expect(inShort(missing)).toMatchObject({ failed: "rights", code: "store_read_only" });
  } finally {
    disk.unmount();
  }
});

test("a stopped test ends with AbortError", async () => {
  await setUp();
  await expect(check(path, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
  const stop = new AbortController();
  const under = check(path, stop.signal);
  stop.abort();
  await expect(under).rejects.toMatchObject({ name: "AbortError" });
});
