import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Connection } from "mysql2/promise";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { startMariadb } from "../port-suites/mariadb-server";
import type { TestServer } from "../port-suites/test-server";
import { openDesk, type Desk } from "../support/cli/desk";
import type { Running } from "../support/cli/meterdrop-process";
import { dayOf, figures, wideFile } from "../support/cli/wide-file";

/** Keeps a condition of the server, and what ends it. */
interface Condition {
  begin(): Promise<void>;
  end(): Promise<void>;
}

let server: TestServer;
let admin: Connection;
let folder: string;
let database: string;
let desk: Desk;
let work: Running;

beforeAll(async () => {
  server = await startMariadb();
  admin = await server.connect();
});
afterAll(() => server.stop());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "meterdrop-conditions-"));
  ({ database } = await server.database("conditions"));
  const url = (user: string) => `mysql://${user}@127.0.0.1:${server.port}/${database}?tls=off`;
  const setUp = await openDesk({
    folder: join(folder, "admin"),
    storeArgs: ["--store", url(server.user)],
    env: { METERDROP_STORE_PASSWORD: server.password },
  });
  expect((await setUp.run("migrate")).code).toBe(0);
  await admin.query("CREATE OR REPLACE USER leeds@'%' IDENTIFIED BY 'right'");
  await admin.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${database}.* TO leeds@'%'`);
  desk = await openDesk({
    folder: join(folder, "data"),
    storeArgs: ["--store", url("leeds")],
    env: { METERDROP_STORE_PASSWORD: "right" },
  });
  work = desk.start("work");
});
afterEach(async () => {
  work.interrupt();
  await work.ended;
  await rm(folder, { recursive: true, force: true });
});

const signedOff = async () => {
  const [rows] = await admin.query("SELECT id FROM information_schema.processlist WHERE user = 'leeds'");
  for (const { id } of rows as { id: number }[]) {
    // One that has just ended by itself is as good.
    await admin.query("KILL CONNECTION ?", [id]).catch(() => undefined);
  }
};

const readOnly: Condition = {
  begin: async () => {
    await admin.query("SET GLOBAL read_only = 1");
  },
  end: async () => {
    await admin.query("SET GLOBAL read_only = 0");
  },
};
const passwordChanged: Condition = {
  begin: async () => {
    await admin.query("ALTER USER leeds@'%' IDENTIFIED BY 'another'");
    await signedOff();
  },
  end: async () => {
    await admin.query("ALTER USER leeds@'%' IDENTIFIED BY 'right'");
  },
};
const rightTaken: Condition = {
  begin: async () => {
    await admin.query(`REVOKE INSERT, UPDATE ON ${database}.* FROM leeds@'%'`);
    await signedOff();
  },
  end: async () => {
    await admin.query(`GRANT INSERT, UPDATE ON ${database}.* TO leeds@'%'`);
  },
};
const connectionsUsedUp: Condition = {
  begin: async () => {
    await admin.query(`GRANT USAGE ON *.* TO leeds@'%' WITH MAX_CONNECTIONS_PER_HOUR 1`);
    await signedOff();
  },
  end: async () => {
    await admin.query(`GRANT USAGE ON *.* TO leeds@'%' WITH MAX_CONNECTIONS_PER_HOUR 0`);
    await admin.query("FLUSH USER_RESOURCES");
  },
};

/** `meterdrop work` runs all the time, as a service would; files are brought before, while and after the server is unwell. */
it.each([
  ["read-only", readOnly, "takes no changes at present"],
  ["refusing a password that was changed", passwordChanged, "The user name or the password is wrong"],
  ["without rights that were taken", rightTaken, "The user may not do everything"],
  ["out of connections for this user", connectionsUsedUp, "are in use"],
])(
  "a server that is %s keeps files waiting, and they go in in order by themselves",
  async (_, condition, said) => {
    await bring("before.csv", 1);
    await until(async () => (await imported()).length === 1, "the first file is in");

    await condition.begin();
    for (const [name, day] of [
      ["first.csv", 2],
      ["second.csv", 3],
    ] as const) {
      expect([0, 5]).toContain((await bring(name, day)).code);
    }
    await until(() => work.said().includes(said), `work says “${said}”`);
    expect(await imported()).toEqual(["before.csv"]);

    await condition.end();
    await until(async () => (await imported()).length === 3, "all files are in");
    expect(await imported()).toEqual(["before.csv", "first.csv", "second.csv"]);
    await until(() => work.said().includes("The store is back."), "work says that the store is back");
  },
);

async function bring(name: string, day: number) {
  const path = await desk.file(name, wideFile([{ meter: "M", day: dayOf(day), values: figures(day) }]));
  return desk.run("import", "--background", path);
}

/** Names of the files that are in, in the order of their jobs: of two, the later one corrects the earlier. */
async function imported(): Promise<string[]> {
  const [rows] = await admin.query(
    `SELECT filename FROM ${database}.import_jobs WHERE status = 'completed' AND imported_rows = 1 ORDER BY id`,
  );
  return (rows as { filename: string }[]).map(({ filename }) => filename);
}

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const late = performance.now() + 90_000;
  while (!(await holds())) {
    if (performance.now() > late) throw new Error(`it never came to this: ${what}\n${work.said()}`);
    await sleep(100);
  }
}
