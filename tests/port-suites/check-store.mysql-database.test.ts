import { readFile } from "node:fs/promises";
import type { RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openMysqlStore } from "../../src-main/stores/mysql/open-mysql-store";
import { storeCheck, storeCheckSteps, type MysqlSettings } from "../../src-shared/contract/store-settings";
import { inShort, saidAt } from "../support/stores/check-words";
import { migrationsFolder, never, serverChecks } from "../support/stores/server-checks";
import { startMariadb } from "./mariadb-server";
import type { TestServer } from "./test-server";

let plain: TestServer;
beforeAll(async () => {
  plain = await startMariadb();
});
afterAll(() => plain.stop());
const { check, given, setUp, run } = serverChecks(() => plain);

describe("a store that is in order", () => {
  test("passes all eight steps in their order, each with its milliseconds and what it found", async () => {
    const settings = await given();
    await setUp(settings);
    const found = await check(settings);
    expect(storeCheck.parse(found)).toEqual(found);
    expect(inShort(found)).toEqual({ passed: true, failed: null, code: null, schema: "ready" });
    expect(found.steps.map(({ step }) => step)).toEqual([...storeCheckSteps]);
    for (const { ms, failure } of found.steps) {
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(failure).toBeNull();
    }
    expect(found.steps.map(({ said }) => said)).toEqual([
      "127.0.0.1 is 127.0.0.1",
      expect.stringMatching(/^MariaDB \d+\.\d+\.\d+$/),
      "not encrypted, as chosen",
      "meterdrop@%",
      settings.database,
      "read, add and change",
      expect.stringMatching(/^version \d+$/),
      "UTC",
    ]);
  });

  test("changes nothing: an empty database is empty after it", async () => {
    const settings = await given();
    const found = await check(settings);
    expect(inShort(found)).toEqual({ passed: true, failed: null, code: null, schema: "empty" });
    expect(saidAt(found, "tables_version")).toBe("empty, set up at first use");
    const connection = await plain.connect(settings.database);
    expect((await connection.query("SHOW TABLES"))[0]).toEqual([]);
  });

  test("takes its leave: the server counts no aborted connection", async () => {
    const settings = await given();
    const connection = await plain.connect();
    const aborted = async () =>
      (await connection.query<RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Aborted_clients'"))[0];
    const before = await aborted();
    await check(settings);
    expect(await aborted()).toEqual(before);
  });
});

describe("signing in", () => {
  test("a wrong password fails in the server's own words", async () => {
    const found = await check(await given(), "wrong");
    expect(inShort(found)).toMatchObject({ failed: "sign_in", code: "store_refused" });
    expect(saidAt(found, "sign_in")).toMatch(
      /^1045: Access denied for user 'meterdrop'@'.+' \(using password: YES\)$/,
    );
  });

  test("no password is asked for as it is in use", async () => {
    const found = await check(await given(), null);
    expect(inShort(found)).toMatchObject({ failed: "sign_in", code: "store_password_needed" });
  });
});

describe("the database", () => {
  test("that is not there", async () => {
    const found = await check(await given({ database: "no_such" }));
    expect(inShort(found)).toMatchObject({ failed: "database_exists", code: "store_no_database" });
    expect(saidAt(found, "database_exists")).toBe("1049: Unknown database 'no_such'");
  });

  test("that this user may not see", async () => {
    const settings = await given({ user: "stranger" });
    await run(settings, "CREATE USER stranger@'%' IDENTIFIED BY 'pw'");
    const found = await check(settings, "pw");
    expect(inShort(found)).toMatchObject({ failed: "database_exists", code: "store_no_database" });
    expect(saidAt(found, "database_exists")).toMatch(/^1044: Access denied for user 'stranger'/);
  });

  test("of a name with a backtick in it", async () => {
    const database = "a`b.c%";
    const connection = await plain.connect();
    await connection.query("CREATE DATABASE `a``b.c%`");
    const found = await check(await given({ database }));
    await connection.query("DROP DATABASE `a``b.c%`");
    expect(inShort(found)).toMatchObject({ passed: true });
    expect(saidAt(found, "database_exists")).toBe(database);
  });
});

describe("rights", () => {
  /** A user of a database whose tables are set up, with these grants ({db} is the database). */
  async function userWith(name: string, ...grants: string[]): Promise<MysqlSettings> {
    const settings = await given({ user: name });
    await setUp({ ...settings, user: plain.user });
    await run(settings, `CREATE USER ${name}@'%' IDENTIFIED BY 'pw'`);
    await run(settings, ...grants.map((grant) => grant.replaceAll("{db}", settings.database)));
    return settings;
  }

  test.each([
    ["enough", ["GRANT SELECT, INSERT, UPDATE, DELETE ON `{db}`.* TO enough@'%'"], null],
    ["everywhere", ["GRANT SELECT, INSERT, UPDATE, DELETE ON *.* TO everywhere@'%'"], null],
    ["likeness", ["GRANT SELECT, INSERT, UPDATE, DELETE ON `check\\_%`.* TO likeness@'%'"], null],
    ["reader", ["GRANT SELECT ON `{db}`.* TO reader@'%'"], "INSERT, UPDATE, DELETE"],
    [
      "pieces",
      ["GRANT SELECT, INSERT ON `{db}`.* TO pieces@'%'", "GRANT UPDATE ON *.* TO pieces@'%'"],
      "DELETE",
    ],
    [
      "single_tables",
      ["GRANT SELECT ON `{db}`.* TO single_tables@'%'", "GRANT ALL ON `{db}`.readings TO single_tables@'%'"],
      "INSERT, UPDATE, DELETE",
    ],
    [
      "role_holder",
      [
        "CREATE ROLE importers",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON `{db}`.* TO importers",
        "GRANT importers TO role_holder@'%'",
        "SET DEFAULT ROLE importers FOR role_holder@'%'",
      ],
      null,
    ],
  ])("of %s", async (name, grants, missing) => {
    const found = await check(await userWith(name, ...grants), "pw");
    const want =
      missing === null ? { passed: true } : { failed: "rights", code: "store_no_rights", passed: false };
    expect(inShort(found)).toMatchObject(want);
    expect(found.steps[5]?.said).toBe(missing ?? "read, add and change");
  });

  test("docs/OPERATING.md: its importer imports, and its administrator sets an empty database up", async () => {
    const page = await readFile("docs/OPERATING.md", "utf8");
    const grants = (page.match(/```sql\n([\s\S]*?)```/)?.[1] ?? "").match(/^GRANT [^;]+;/gm) ?? [];
    const rightsOf = (user: string) =>
      /GRANT ([\s\S]+) ON/.exec(grants.find((grant) => grant.includes(user)) ?? "")?.[1] ?? "none found";
    const admin = await given({ user: "docs_admin" });
    const importer = { ...admin, user: "docs_importer" };
    await run(
      admin,
      "CREATE USER docs_admin@'%' IDENTIFIED BY 'pw'",
      "CREATE USER docs_importer@'%' IDENTIFIED BY 'pw'",
      `GRANT ${rightsOf("meterdrop_admin")} ON \`${admin.database}\`.* TO docs_admin@'%'`,
      `GRANT ${rightsOf("meterdrop_leeds")} ON \`${admin.database}\`.* TO docs_importer@'%'`,
    );
    const tooEarly = await check(importer, "pw");
    expect(inShort(tooEarly)).toMatchObject({
      ...{ failed: "tables_version", code: "store_no_rights", schema: "empty" },
    });
    expect(saidAt(tooEarly, "tables_version")).toBe("CREATE, CREATE VIEW, ALTER, DROP, INDEX, REFERENCES");
    expect(inShort(await check(admin, "pw"))).toMatchObject({ passed: true, schema: "empty" });
    const password = () => Promise.resolve("pw");
    const store = openMysqlStore({ settings: admin, password, migrationsFolder });
    await store.schema.migrate("the administrator", never);
    await store.close();
    expect(inShort(await check(importer, "pw"))).toMatchObject({ passed: true, schema: "ready" });
  });

  test("a server whose binary log the imports cannot be written to is refused by name", async () => {
    const server = await startMariadb({ flags: ["--log-bin", "--binlog-format=STATEMENT"] });
    const settings = await given({}, server);
    const found = await check(settings, server.password);
    await server.stop();
    expect(inShort(found)).toMatchObject({ passed: false, failed: "rights" });
    expect(found.steps[5]?.failure?.params["reason"]).toBe(
      "binlog_format = STATEMENT; ROW or MIXED is needed.",
    );
  });
});

describe("the tables", () => {
  test.each([
    [
      "older",
      ["DELETE FROM schema_migrations ORDER BY version DESC LIMIT 1"],
      { failed: "tables_version", code: "schema_older", schema: "older" },
    ],
    [
      "newer",
      [
        `INSERT INTO schema_migrations (version, name, checksum, started_at, finished_at)
           VALUES (999, '0999_later.sql', REPEAT('0', 64), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))`,
        "UPDATE schema_settings SET value = 999 WHERE name = 'min_writer_version'",
      ],
      { failed: "tables_version", code: "schema_newer", schema: "newer" },
    ],
    [
      "newer, that an older version may still write to",
      [
        `INSERT INTO schema_migrations (version, name, checksum, started_at, finished_at)
           VALUES (999, '0999_later.sql', REPEAT('0', 64), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))`,
      ],
      { failed: null, code: null, schema: "ready" },
    ],
    [
      "not what the migrations made",
      ["UPDATE schema_migrations SET checksum = REPEAT('0', 64) WHERE version = 5"],
      { failed: "tables_version", code: "schema_differs", schema: "unknown" },
    ],
    [
      "without a key",
      ["ALTER TABLE meters DROP INDEX meters_identifier"],
      { failed: "tables_version", code: "schema_differs", schema: "unknown" },
    ],
  ])("that are %s", async (_, changes, want) => {
    const settings = await given();
    await setUp(settings);
    await run(settings, ...changes);
    const found = await check(settings);
    expect(inShort(found)).toMatchObject({ ...want, passed: want.failed === null });
  });

  test("of somebody else are left alone, and named", async () => {
    const settings = await given();
    await run(settings, "CREATE TABLE readings (id INT PRIMARY KEY)");
    const found = await check(settings);
    expect(inShort(found)).toMatchObject({ failed: "tables_version", code: "schema_differs" });
    expect(found.steps[6]?.failure?.params["what"]).toMatch(/readings/);
  });
});
