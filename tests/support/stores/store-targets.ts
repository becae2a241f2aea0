import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Store } from "../../../src-main/ports/store";
import { openMysqlDatabase } from "../../../src-main/stores/mysql/connect";
import { openMysqlStore } from "../../../src-main/stores/mysql/open-mysql-store";
import type { SqlConnection, SqlDatabase, SqlValue } from "../../../src-main/stores/sql-database";
import { openSqliteDatabase } from "../../../src-main/stores/sqlite/connect";
import { openSqliteStore } from "../../../src-main/stores/sqlite/open-sqlite-store";
import { openSqliteThread } from "../../../src-main/threads/sqlite";
import { mysqlTargets } from "../../port-suites/mariadb-server";
import { buildChild } from "../built-child";

/** A store of its own, empty until it is migrated. */
export interface TestStore {
  readonly store: Store;
  readonly kind: Store["kind"];
  /** Opens the same store once more, as another process would; closed with this one. */
  another(migrationsFolder?: string): Store;
  /** The database beneath, for what the port does not show. */
  readonly db: SqlDatabase;
  /** A test's own statements, past the port. */
  rows(sql: string, params?: readonly SqlValue[]): Promise<unknown[]>;
  change(sql: string, params?: readonly SqlValue[]): Promise<number>;
  close(): Promise<void>;
}

/** An implementation that the suites run on. */
export interface StoreTarget {
  readonly name: string;
  /** Starts what it needs; `fresh` makes stores. */
  start(): Promise<{ fresh(): Promise<TestStore>; stop(): Promise<void> }>;
}

/** SQLite in this thread and in its own, a private MariaDB, and the server that METERDROP_TEST_MYSQL_URL names. */
export function storeTargets(): StoreTarget[] {
  return [sqliteTarget(), sqliteThreadTarget(), ...mysqlTargets().map(mysqlTarget)];
}

function sqliteTarget(): StoreTarget {
  return {
    name: "SQLite",
    start: () =>
      Promise.resolve({
        fresh: () => freshSqlite((path, migrationsFolder) => openSqliteStore({ path, migrationsFolder })),
        stop: () => Promise.resolve(),
      }),
  };
}

function sqliteThreadTarget(): StoreTarget {
  return {
    name: "SQLite in its thread",
    start: async () => {
      const built = await buildChild("src-main/threads/sqlite.worker.ts");
      const workerUrl = pathToFileURL(built.path);
      return {
        fresh: () =>
          freshSqlite((path, migrationsFolder) => openSqliteThread({ workerUrl, path, migrationsFolder })),
        stop: () => built.remove(),
      };
    },
  };
}

async function freshSqlite(open: (path: string, migrationsFolder: string) => Store): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), "meterdrop-store-"));
  const path = join(folder, "meterdrop.db");
  const raw = openSqliteDatabase(path);
  return testStore(
    "sqlite",
    raw,
    (migrations) => open(path, migrations),
    async () => {
      await rm(folder, { recursive: true, force: true });
    },
  );
}

function mysqlTarget({ name, start }: ReturnType<typeof mysqlTargets>[number]): StoreTarget {
  return {
    name,
    start: async () => {
      const server = await start();
      const password = () => Promise.resolve(server.password);
      return {
        fresh: async () => {
          const settings = await server.database("stores");
          return testStore(
            "mysql",
            openMysqlDatabase({ settings, password }),
            (migrationsFolder) => openMysqlStore({ settings, password, migrationsFolder }),
            () => Promise.resolve(),
          );
        },
        stop: () => server.stop(),
      };
    },
  };
}

function testStore<C extends SqlConnection>(
  kind: Store["kind"],
  raw: SqlDatabase<C>,
  open: (migrationsFolder: string) => Store,
  removed: () => Promise<void>,
): TestStore {
  const opened: Store[] = [];
  const another = (migrationsFolder = join("migrations", kind)) => {
    const store = open(migrationsFolder);
    opened.push(store);
    return store;
  };
  return {
    kind,
    db: raw,
    store: another(),
    another,
    rows: (sql, params) => raw.transaction((connection) => connection.all(sql, params)),
    change: (sql, params) =>
      raw.transaction(async (connection) => (await connection.run(sql, params)).changed),
    async close() {
      for (const store of opened) await store.close();
      await raw.close();
      await removed();
    },
  };
}
