import { join, resolve } from "node:path";
import { secretAccount } from "../src-shared/contract/secret-account";
import type { MysqlSettings, SqliteSettings, StoreSettings } from "../src-shared/contract/store-settings";
import { Failure } from "../src-shared/failure";
import type { Secrets } from "./ports/secrets";
import type { Store } from "./ports/store";
import type { Resources } from "./resources";
import { openMysqlStore } from "./stores/mysql/open-mysql-store";
import { openSqliteThread } from "./threads/sqlite";

interface OpenParts {
  readonly dataFolder: string;
  readonly resources: Resources;
  readonly secrets: Pick<Secrets, "get">;
  /** Given with the store's name for this process alone; null where it is kept elsewhere. */
  readonly password: string | null;
  /** Connections to a server that this process may have at most. */
  readonly connections: number;
}

/** The embedded store's file: the one named, or meterdrop.db in the data folder. */
export function sqlitePathOf(dataFolder: string, settings: SqliteSettings): string {
  return settings.path === null ? join(dataFolder, "meterdrop.db") : resolve(settings.path);
}

/** Opens a store; nothing is connected yet, so this cannot fail for want of a server. */
export function openStore(parts: OpenParts, settings: StoreSettings): Store {
  const migrationsFolder = parts.resources.migrationsFolder(settings.kind);
  if (settings.kind === "sqlite") {
    const path = sqlitePathOf(parts.dataFolder, settings);
    return openSqliteThread({ workerUrl: parts.resources.worker("sqlite"), path, migrationsFolder });
  }
  const { connections } = parts;
  return openMysqlStore({
    settings,
    migrationsFolder,
    connections,
    password: () => passwordOf(parts, settings),
  });
}

/** Asked at each connection attempt: a password typed in Settings meanwhile is found. Failure: store_password_needed. */
async function passwordOf(parts: OpenParts, settings: MysqlSettings): Promise<string> {
  const password = parts.password ?? (await parts.secrets.get(secretAccount(settings)));
  if (password !== null) return password;
  const { host = "" } = settings.hosts[0] ?? {};
  throw new Failure("store_password_needed", { params: { user: settings.user, host }, retryable: true });
}
