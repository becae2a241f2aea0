import { join } from "node:path";
import { checkStore } from "../../../src-main/stores/check-store/check-store";
import { openMysqlStore } from "../../../src-main/stores/mysql/open-mysql-store";
import type { MysqlSettings, StoreCheck } from "../../../src-shared/contract/store-settings";
import type { TestServer } from "../../port-suites/test-server";

export const migrationsFolder = join("migrations", "mysql");
export const never = new AbortController().signal;

const tools = {
  sqlitePath: () => "not used",
  lookAtFile: () => Promise.reject(new Error("not used")),
  mysqlMigrations: migrationsFolder,
};

/** Tests of stores on a server that was started for them. */
export interface ServerChecks {
  /** "Test connection", with the server's own password unless told otherwise. */
  readonly check: (
    settings: MysqlSettings,
    password?: string | null,
    signal?: AbortSignal,
  ) => Promise<StoreCheck>;
  /** The settings of a database of its own, otherwise as told. */
  readonly given: (change?: Partial<MysqlSettings>, server?: TestServer) => Promise<MysqlSettings>;
  /** Sets up the tables. */
  readonly setUp: (settings: MysqlSettings) => Promise<void>;
  /** Runs statements as the administrator, in a database. */
  readonly run: (settings: MysqlSettings, ...statements: string[]) => Promise<void>;
}

export function serverChecks(server: () => TestServer): ServerChecks {
  return {
    check: (settings, password = server().password, signal = never) =>
      checkStore(settings, password, tools, signal),
    given: async (change = {}, on = server()) => ({ ...(await on.database("check")), ...change }),
    setUp: async (settings) => {
      const password = () => Promise.resolve(server().password);
      const store = openMysqlStore({ settings, password, migrationsFolder });
      await store.schema.migrate("the tests", never);
      await store.close();
    },
    run: async ({ database }, ...statements) => {
      const connection = await server().connect(database);
      for (const statement of statements) await connection.query(statement);
    },
  };
}

/** Settings of another port, or of another host. */
export const at = (port: number, host = "127.0.0.1") => ({ hosts: [{ host, port }] });
