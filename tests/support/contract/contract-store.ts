import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StoreSettings } from "../../../src-shared/contract/store-settings";
import { openMysqlDatabase } from "../../../src-main/stores/mysql/connect";
import type { SqlDatabase } from "../../../src-main/stores/sql-database";
import { openSqliteDatabase } from "../../../src-main/stores/sqlite/connect";
import { mysqlTargets } from "../../port-suites/mariadb-server";
import type { TestServer } from "../../port-suites/test-server";

/** A store of its own for cores to be composed over; nothing is in it, not even tables. */
export interface ContractStore {
  readonly settings: StoreSettings;
  /** What its server asks for; null where there is none. */
  readonly password: string | null;
  /** The role that people get in it on first sight. */
  readonly firstRole: "admin" | "analyst";
  /** Where the data folders of those who use it lie. */
  readonly folder: string;
  /** The store beneath, for what the contract does not tell. */
  readonly db: SqlDatabase;
  close(): Promise<void>;
}

export interface ContractTarget {
  readonly name: string;
  start(): Promise<{ fresh(): Promise<ContractStore>; stop(): Promise<void> }>;
}

/** The embedded store, a private MariaDB, and the server that METERDROP_TEST_MYSQL_URL names. */
export function contractTargets(): ContractTarget[] {
  const start = () => Promise.resolve({ fresh: embedded, stop: () => Promise.resolve() });
  const central = ({ name, start: serve }: ReturnType<typeof mysqlTargets>[number]): ContractTarget => ({
    name,
    start: async () => {
      const server = await serve();
      return { fresh: () => onServer(server), stop: () => server.stop() };
    },
  });
  return [{ name: "the embedded store", start }, ...mysqlTargets().map(central)];
}

const newFolder = () => mkdtemp(join(tmpdir(), "meterdrop-contract-"));

async function embedded(): Promise<ContractStore> {
  const folder = await newFolder();
  const path = join(folder, "store.db");
  const settings = { kind: "sqlite", path } as const;
  return contractStore({
    ...{ settings, folder, firstRole: "admin", password: null, db: openSqliteDatabase(path) },
  });
}

async function onServer(server: TestServer): Promise<ContractStore> {
  const settings = await server.database("contract");
  const password = () => Promise.resolve(server.password);
  return contractStore({
    ...{ settings, folder: await newFolder(), firstRole: "analyst", password: server.password },
    db: openMysqlDatabase({ settings, password }),
  });
}

function contractStore(parts: Omit<ContractStore, "close">): ContractStore {
  return {
    ...parts,
    close: async () => {
      await parts.db.close();
      await rm(parts.folder, { recursive: true, force: true });
    },
  };
}
