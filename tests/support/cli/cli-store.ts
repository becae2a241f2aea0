import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openMysqlDatabase } from "../../../src-main/stores/mysql/connect";
import type { SqlDatabase } from "../../../src-main/stores/sql-database";
import { openSqliteDatabase } from "../../../src-main/stores/sqlite/connect";
import { mysqlTargets } from "../../port-suites/mariadb-server";
import type { TestServer } from "../../port-suites/test-server";
import { openDesk, type Desk } from "./desk";
import { openDoor, type TcpDoor } from "./tcp-door";

/** A store of its own that the command line is let loose on; nothing is in it, not even tables. */
export interface CliStore {
  readonly kind: "sqlite" | "mysql";
  /** The store beneath, for what the command line does not tell. */
  readonly db: SqlDatabase;
  /** Another computer, or another data folder of this one, on the same store. */
  desk(): Promise<Desk>;
  /** Makes a store that nobody has used yet unusable, as an outage would; gives what ends that. */
  away(): Promise<() => Promise<void>>;
  /** What its connections go through; null where there are none. */
  readonly door: TcpDoor | null;
  /** Kills its server and starts it again; null where there is none, or it is not ours. */
  readonly crash: TestServer["crash"];
  close(): Promise<void>;
}

/** An engine that the suites run on. */
export interface CliTarget {
  readonly name: string;
  readonly hasServer: boolean;
  start(): Promise<{ fresh(): Promise<CliStore>; stop(): Promise<void> }>;
}

/** What its target is called. */
export const nameOf = ({ kind }: CliStore): string => (kind === "mysql" ? "MariaDB" : EMBEDDED);

const EMBEDDED = "the embedded store";

/** The embedded store, a private MariaDB, and the server that METERDROP_TEST_MYSQL_URL names. */
export function cliTargets(): CliTarget[] {
  const start = () => Promise.resolve({ fresh: () => embeddedStore(), stop: () => Promise.resolve() });
  return [{ name: EMBEDDED, hasServer: false, start }, ...mysqlTargets().map(central)];
}

function central({ name, start }: ReturnType<typeof mysqlTargets>[number]): CliTarget {
  return {
    name,
    hasServer: true,
    start: async () => {
      const server = await start();
      return { fresh: () => centralStore(server), stop: () => server.stop() };
    },
  };
}

/** The first desk uses its own data folder's store, as a person does who says nothing of one; others name its file. */
export async function embeddedStore(base = tmpdir()): Promise<CliStore> {
  const folder = await mkdtemp(join(base, "meterdrop-cli-"));
  const path = join(folder, "data", "meterdrop.db");
  const db = openSqliteDatabase(path);
  const away = async () => {
    await mkdir(join(folder, "data"), { recursive: true });
    await writeFile(path, "This is no database.".repeat(300));
    return () => rm(path);
  };
  return cliStore({
    ...{ kind: "sqlite", db, folder, env: {}, away, door: null, crash: null },
    storeArgs: (desks) => (desks === 0 ? [] : ["--store", `sqlite:${path}`]),
  });
}

/** Its desks reach the server through a door that can be shut; their data folders lie under `base`. */
export async function centralStore(server: TestServer, base = tmpdir()): Promise<CliStore> {
  const folder = await mkdtemp(join(base, "meterdrop-cli-"));
  const settings = await server.database("cli");
  const password = () => Promise.resolve(server.password);
  const door = await openDoor(server);
  const away = async () => {
    await door.shut();
    return () => door.open();
  };
  const url = `mysql://${server.user}@127.0.0.1:${door.port}/${settings.database}?tls=off`;
  return cliStore({
    ...{
      kind: "mysql",
      folder,
      away,
      door,
      crash: server.crash,
      db: openMysqlDatabase({ settings, password }),
    },
    env: { METERDROP_STORE_PASSWORD: server.password },
    storeArgs: () => ["--store", url],
  });
}

function cliStore(parts: {
  kind: CliStore["kind"];
  db: SqlDatabase;
  folder: string;
  env: Record<string, string>;
  storeArgs: (desks: number) => string[];
  away: CliStore["away"];
  door: TcpDoor | null;
  crash: TestServer["crash"];
}): CliStore {
  const { kind, db, away, door, crash } = parts;
  let desks = 0;
  return {
    ...{ kind, db, away, door, crash },
    desk: () => {
      const storeArgs = parts.storeArgs(desks);
      const name = desks === 0 ? "data" : `data-${desks}`;
      desks += 1;
      return openDesk({ folder: join(parts.folder, name), storeArgs, env: parts.env });
    },
    close: async () => {
      await db.close();
      await door?.shut();
      await rm(parts.folder, { recursive: true, force: true });
    },
  };
}
