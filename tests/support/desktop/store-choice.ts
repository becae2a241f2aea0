import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RowDataPacket } from "mysql2";
import { startMariadb } from "../../port-suites/mariadb-server";
import type { TestServer } from "../../port-suites/test-server";
import { storedRows } from "./stored-rows";

type Row = Record<string, unknown>;

/** A store that the window is tested on. */
export interface StoreChoice {
  readonly name: string;
  start(): Promise<void>;
  /** Makes it, empty, the store of a data folder; gives the environment that the window needs for it. */
  choose(dataFolder: string): Promise<Readonly<Record<string, string>>>;
  /** Rows of the store that was chosen last, read past the app. */
  rows(sql: string): Promise<Row[]>;
  stop(): Promise<void>;
}

/** The embedded store, and a MariaDB that the settings file names. */
export const storeChoices = (): StoreChoice[] => [embedded(), mariadb()];

function embedded(): StoreChoice {
  let folder = "";
  return {
    name: "the embedded store",
    start: () => Promise.resolve(),
    choose: (dataFolder) => {
      folder = dataFolder;
      return Promise.resolve({});
    },
    rows: (sql) => Promise.resolve(storedRows(folder, sql)),
    stop: () => Promise.resolve(),
  };
}

function mariadb(): StoreChoice {
  let server: TestServer | null = null;
  let database = "";
  const running = () => {
    if (server === null) throw new Error("MariaDB was not started");
    return server;
  };
  return {
    name: "MariaDB",
    start: async () => {
      server = await startMariadb();
    },
    choose: async (dataFolder) => {
      const store = await running().database("desktop");
      database = store.database;
      await mkdir(dataFolder, { recursive: true, mode: 0o700 });
      await writeFile(join(dataFolder, "settings.json"), JSON.stringify({ store }));
      return { METERDROP_STORE_PASSWORD: running().password };
    },
    rows: async (sql) => {
      const connection = await running().connect(database);
      const [rows] = await connection.query<RowDataPacket[]>(sql);
      connection.destroy();
      return rows;
    },
    stop: async () => {
      await server?.stop();
    },
  };
}
