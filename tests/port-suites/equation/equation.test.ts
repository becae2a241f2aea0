import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openMysqlDatabase, openMysqlLoader } from "../../../src-main/stores/mysql/connect";
import { mysqlReadingEngine } from "../../../src-main/stores/mysql/readings/mysql-reading-engine";
import { openSqliteDatabase } from "../../../src-main/stores/sqlite/connect";
import { sqliteReadingEngine } from "../../../src-main/stores/sqlite/readings/sqlite-reading-engine";
import { migrationFiles } from "../../support/readings/migration-files";
import { mysqlTargets } from "../mariadb-server";
import { equationSuite } from "./equation.suite";
import { machineOver } from "./machine";

const MACHINES = 3;
const each = <T>(make: () => T): T[] => Array.from({ length: MACHINES }, make);
const closing = (opened: readonly { close(): Promise<void> }[]) => async () => {
  for (const one of opened) await one.close();
};

equationSuite("SQLite", async () => {
  const folder = await mkdtemp(join(tmpdir(), "meterdrop-equation-"));
  const opened = Array.from({ length: MACHINES + 1 }, () => openSqliteDatabase(join(folder, "meterdrop.db")));
  const [db, ...others] = opened;
  if (db === undefined) throw new Error("no database was opened");
  for (const sql of await migrationFiles("sqlite")) {
    await db.transaction((connection) => connection.exec(sql));
  }
  const close = closing(opened);
  return {
    db,
    machines: () => others.map((other) => machineOver(other, other, sqliteReadingEngine)),
    close: async () => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
});

for (const { name, start } of mysqlTargets()) {
  equationSuite(name, async () => {
    const server = await start();
    const settings = await server.database("equation");
    const connection = await server.connect(settings.database);
    for (const sql of await migrationFiles("mysql")) await connection.query(sql);
    const access = { settings, password: () => Promise.resolve(server.password) };
    const db = openMysqlDatabase(access);
    const others = each(() => ({ jobs: openMysqlDatabase(access), loader: openMysqlLoader(access) }));
    const close = closing([db, ...others.flatMap(({ jobs, loader }) => [jobs, loader])]);
    return {
      db,
      machines: () => others.map(({ jobs, loader }) => machineOver(jobs, loader, mysqlReadingEngine)),
      close: async () => {
        await close();
        await server.stop();
      },
    };
  });
}
