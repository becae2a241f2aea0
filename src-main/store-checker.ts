import type { CheckStore } from "./ports/store-check";
import { sqlitePathOf } from "./open-store";
import type { Resources } from "./resources";
import { checkStore } from "./stores/check-store/check-store";
import { lookInSqliteThread } from "./threads/sqlite";

/** The test of a store as this computer runs it. */
export function storeChecker(parts: {
  readonly dataFolder: string;
  readonly resources: Resources;
}): CheckStore {
  const { dataFolder, resources } = parts;
  const tools = {
    sqlitePath: (settings: Parameters<typeof sqlitePathOf>[1]) => sqlitePathOf(dataFolder, settings),
    lookAtFile: (path: string) =>
      lookInSqliteThread({
        workerUrl: resources.worker("sqlite"),
        path,
        migrationsFolder: resources.migrationsFolder("sqlite"),
      }),
    mysqlMigrations: resources.migrationsFolder("mysql"),
  };
  return (settings, password, signal) => checkStore(settings, password, tools, signal);
}
