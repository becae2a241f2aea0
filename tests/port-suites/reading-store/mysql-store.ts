import { openMysqlLoader } from "../../../src-main/stores/mysql/connect";
import { mysqlReadingEngine } from "../../../src-main/stores/mysql/readings/mysql-reading-engine";
import { createReadingStore } from "../../../src-main/stores/readings/create-reading-store";
import type { MysqlSettings } from "../../../src-shared/contract/store-settings";
import type { TestServer } from "../test-server";
import { migrationFiles } from "../../support/readings/migration-files";

/** A new database with its tables on a test server, as the reading-store suite takes it. */
export async function mysqlStore(server: TestServer) {
  const settings = await server.database("readings");
  const connection = await server.connect(settings.database);
  for (const sql of await migrationFiles("mysql")) await connection.query(sql);
  const opened: { close(): Promise<void> }[] = [];
  const open = (reached: MysqlSettings) => {
    const db = openMysqlLoader({ settings: reached, password: () => Promise.resolve(server.password) });
    opened.push(db);
    return db;
  };
  const over = (db: ReturnType<typeof open>) => createReadingStore(db, mysqlReadingEngine);
  const db = open(settings);
  /** A store of the same tables that reaches them by a way of its own, a proxy. */
  const at = (host: string, port: number) => {
    const other = open({ ...settings, hosts: [{ host, port }] });
    return { db: other, readings: over(other) };
  };
  return {
    db,
    at,
    newReadings: () => over(db),
    another: () => at(server.host, server.port),
    close: async () => {
      for (const each of opened) await each.close();
    },
  };
}
