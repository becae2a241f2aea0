import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { checkStore } from "../../src-main/stores/check-store/check-store";
import { openMysqlStore } from "../../src-main/stores/mysql/open-mysql-store";
import { storeCheck, storeCheckSteps, type MysqlSettings } from "../../src-shared/contract/store-settings";
import { inShort, saidAt } from "../support/stores/check-words";
import { closedPort, firstPacket, greetingOf, startOddServer } from "../support/stores/odd-server";
import { startMariadb } from "./mariadb-server";
import type { TestServer } from "./test-server";

const fixtures = join(import.meta.dirname, "..", "fixtures", "tls");
const certificate = join(fixtures, "self-made.crt");
const migrationsFolder = join("migrations", "mysql");

let plain: TestServer;
let encrypted: TestServer;
beforeAll(async () => {
  plain = await startMariadb();
  encrypted = await startMariadb({ tls: { certificate, key: join(fixtures, "self-made.key") } });
});
afterAll(async () => {
  await plain.stop();
  await encrypted.stop();
});

const tools = {
  sqlitePath: () => "not used",
  lookAtFile: () => Promise.reject(new Error("not used")),
  mysqlMigrations: migrationsFolder,
};
const never = new AbortController().signal;
const check = (settings: MysqlSettings, password: string | null = plain.password, signal = never) =>
  checkStore(settings, password, tools, signal);

/** The settings of a database of its own, otherwise as told. */
async function given(change: Partial<MysqlSettings> = {}, server = plain): Promise<MysqlSettings> {
  return { ...(await server.database("check")), ...change };
}

const at = (port: number, host = "127.0.0.1") => ({ hosts: [{ host, port }] });

async function setUp(settings: MysqlSettings, server = plain): Promise<void> {
  const password = () => Promise.resolve(server.password);
  const store = openMysqlStore({ settings, password, migrationsFolder });
  await store.schema.migrate("the tests", never);
  await store.close();
}

/** Runs statements as the administrator, in a database. */
async function run(settings: MysqlSettings, ...statements: string[]): Promise<void> {
  const connection = await plain.connect(settings.database);
  for (const statement of statements) await connection.query(statement);
}

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

describe("a server that does not answer", () => {
  test("of a name that nobody knows", async () => {
    const found = await check(await given(at(3306, "nowhere.invalid")));
    expect(inShort(found)).toMatchObject({ failed: "server_found", code: "store_unreachable" });
    expect(saidAt(found, "server_found")).toBe("getaddrinfo ENOTFOUND nowhere.invalid");
    const [first, ...rest] = found.steps;
    expect(first?.ms).toBeGreaterThanOrEqual(0);
    expect(rest.map(({ result, ms, said }) => ({ result, ms, said }))).toEqual(
      Array.from({ length: 7 }, () => ({ result: "not_tried", ms: null, said: null })),
    );
  });

  test("at a closed port", async () => {
    const port = await closedPort();
    const found = await check(await given(at(port)));
    expect(inShort(found)).toMatchObject({ failed: "port_answers", code: "store_unreachable" });
    expect(saidAt(found, "port_answers")).toBe(`connect ECONNREFUSED 127.0.0.1:${port}`);
  });

  test.concurrent("at a port that takes the connection and says nothing, within six seconds", async () => {
    const silent = await startOddServer(() => undefined);
    const found = await check(await given(at(silent.port)));
    expect(inShort(found)).toMatchObject({ failed: "port_answers", code: "store_unreachable" });
    expect(saidAt(found, "port_answers")).toBe("no answer within 5 seconds");
    expect(found.steps[1]?.ms).toBeLessThan(6000);
    await silent.stop();
  });

  test.concurrent("after its first word", async () => {
    const mute = await startOddServer((socket) => socket.write(greetingOf("8.4.3")));
    const found = await check(await given({ ...at(mute.port), tls: "off" }));
    expect(saidAt(found, "port_answers")).toBe("MySQL 8.4.3");
    expect(inShort(found)).toMatchObject({ failed: "sign_in", code: "store_unreachable" });
    expect(saidAt(found, "sign_in")).toBe("connect ETIMEDOUT");
    await mute.stop();
  });

  test.each([
    ["a web server's", "HTTP/1.1 400 Bad Request\r\n\r\n"],
    ["an SSH server's", "SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n"],
    ["no word at all before it hangs up", ""],
  ])("with MySQL's words, but with %s", async (_, words) => {
    const other = await startOddServer((socket) => socket.end(words));
    const found = await check(await given(at(other.port)));
    expect(inShort(found)).toMatchObject({ failed: "port_answers", code: "store_unreachable" });
    expect(saidAt(found, "port_answers")).toBe("what answers at this port is no MySQL server");
    await other.stop();
  });

  test("but by turning everybody away", async () => {
    const words = Buffer.concat([Buffer.from([0xff, 0x10, 0x04]), Buffer.from("Too many connections")]);
    const full = await startOddServer((socket) => socket.end(firstPacket(words)));
    const found = await check(await given(at(full.port)));
    expect(inShort(found)).toMatchObject({ failed: "port_answers", code: "store_too_many_connections" });
    expect(saidAt(found, "port_answers")).toBe("1040: Too many connections");
    await full.stop();
  });
});

describe("several hosts", () => {
  test("the first that answers is tested, and the others' words are told", async () => {
    const closed = await closedPort();
    const settings = await given();
    const hosts = [
      { host: "nowhere.invalid", port: 3306 },
      { host: "127.0.0.1", port: closed },
      ...settings.hosts,
    ];
    const found = await check({ ...settings, hosts });
    expect(inShort(found)).toMatchObject({ passed: true, schema: "empty" });
    expect(saidAt(found, "server_found")?.split("\n")).toEqual([
      "127.0.0.1 is 127.0.0.1",
      "nowhere.invalid:3306: getaddrinfo ENOTFOUND nowhere.invalid",
      `127.0.0.1:${closed}: connect ECONNREFUSED 127.0.0.1:${closed}`,
    ]);
  });

  test("a replica is passed over, as it is in use", async () => {
    const settings = await given();
    const replica = await encrypted.connect();
    const { database } = settings;
    onTestFinished(async () => {
      await replica.query("SET GLOBAL read_only = 0");
      await replica.query(`DROP DATABASE \`${database}\``);
    });
    await replica.query(`CREATE DATABASE \`${database}\``);
    for (const server of [replica, await plain.connect()]) {
      await server.query("CREATE USER twin@'%' IDENTIFIED BY 'same'");
      await server.query("GRANT ALL ON *.* TO twin@'%'");
    }
    await replica.query("SET GLOBAL read_only = 1");
    const twin = { ...settings, user: "twin" };
    const alone = await check({ ...twin, ...at(encrypted.port) }, "same");
    const found = await check({ ...twin, hosts: [...at(encrypted.port).hosts, ...settings.hosts] }, "same");
    expect(inShort(alone)).toMatchObject({ failed: "rights", code: "store_read_only" });
    expect(inShort(found)).toMatchObject({ passed: true });
    expect(saidAt(found, "server_found")).toContain(`127.0.0.1:${encrypted.port}: read_only = ON`);
  });

  test("where none answers, the one that came furthest is told, with the words of all", async () => {
    const closed = await closedPort();
    const hosts = [
      { host: "nowhere.invalid", port: 3306 },
      { host: "127.0.0.1", port: closed },
    ];
    const found = await check({ ...(await given()), hosts });
    expect(inShort(found)).toMatchObject({ failed: "port_answers", code: "store_unreachable" });
    expect(saidAt(found, "port_answers")?.split("\n")).toEqual([
      `127.0.0.1:${closed}: connect ECONNREFUSED 127.0.0.1:${closed}`,
      "nowhere.invalid:3306: getaddrinfo ENOTFOUND nowhere.invalid",
    ]);
  });

  test("a refused sign-in at the first that answers ends the test: the next is not asked", async () => {
    const settings = await given();
    const hosts = [...settings.hosts, { host: "nowhere.invalid", port: 3306 }];
    const found = await check({ ...settings, hosts }, "wrong");
    expect(inShort(found)).toMatchObject({ failed: "sign_in", code: "store_refused" });
    expect(saidAt(found, "server_found")).toBe("127.0.0.1 is 127.0.0.1");
  });
});

describe("encryption", () => {
  let until: string;
  beforeAll(async () => {
    const { validTo } = new X509Certificate(await readFile(certificate));
    until = new Date(validTo).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
  });

  test.each(["verify", "required"] as const)("%s is refused where the server has none", async (tls) => {
    const found = await check(await given({ tls }));
    expect(inShort(found)).toMatchObject({ failed: "connection_encrypted", code: "store_not_encrypted" });
    expect(saidAt(found, "connection_encrypted")).toBe("Server does not support secure connection");
  });

  test("preferred does without, and says so", async () => {
    const found = await check(await given({ tls: "preferred" }));
    expect(inShort(found)).toMatchObject({ passed: true });
    expect(saidAt(found, "connection_encrypted")).toBe("not encrypted, the server offers no TLS");
  });

  test("verify refuses a certificate that nobody vouches for, before anything is signed in", async () => {
    const found = await check(await given({ tls: "verify" }, encrypted), encrypted.password);
    expect(inShort(found)).toMatchObject({ failed: "connection_encrypted", code: "store_not_encrypted" });
    expect(saidAt(found, "connection_encrypted")).toMatch(/self-signed certificate/);
    expect(found.steps[3]?.result).toBe("not_tried");
  });

  test.each(["required", "preferred"] as const)(
    "%s takes it, says which TLS, and until when it is valid",
    async (tls) => {
      const found = await check(await given({ tls }, encrypted), encrypted.password);
      expect(inShort(found)).toMatchObject({ passed: true });
      expect(saidAt(found, "connection_encrypted")).toBe(`TLS 1.3, certificate valid until ${until}`);
    },
  );

  test("is told apart from a sign-in that is refused over it", async () => {
    const found = await check(await given({ tls: "required" }, encrypted), "wrong");
    expect(inShort(found)).toMatchObject({ failed: "sign_in", code: "store_refused" });
    expect(saidAt(found, "connection_encrypted")).toBe(`TLS 1.3, certificate valid until ${until}`);
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

describe("stopped", () => {
  test("in the middle of a step, the test ends at once and lets go of the server", async () => {
    const silent = await startOddServer(() => undefined);
    const settings = await given(at(silent.port));
    const stop = new AbortController();
    const began = performance.now();
    setTimeout(() => {
      stop.abort();
    }, 100);
    await expect(check(settings, "pw", stop.signal)).rejects.toMatchObject({ name: "AbortError" });
    expect(performance.now() - began).toBeLessThan(2000);
    await expect.poll(() => silent.open()).toBe(0);
    await silent.stop();
  });

  test("before it began, nothing is asked", async () => {
    const silent = await startOddServer(() => undefined);
    await expect(check(await given(at(silent.port)), "pw", AbortSignal.abort())).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(silent.open()).toBe(0);
    await silent.stop();
  });
});
