import type { SqliteSettings, StoreCheck, StoreSettings } from "../../../src-shared/contract/store-settings";
import type { SchemaState } from "../../ports/schema-store";
import { checkMysqlStore } from "./check-mysql-store";
import { runCheck } from "./run-check";
import { sqliteSteps } from "./sqlite-steps";

/** What a test of a store needs of this computer. */
export interface CheckTools {
  /** The file that an embedded store's settings mean. */
  readonly sqlitePath: (settings: SqliteSettings) => string;
  /** The tables of an existing SQLite file, looked at without a change to it. */
  readonly lookAtFile: (path: string) => Promise<SchemaState>;
  /** The folder of the migrations of a central store. */
  readonly mysqlMigrations: string;
}

/**
 * Tests where readings would be kept, in eight ordered steps (UI.md section 5). Changes nothing: no table is made, and a
 * file that is not there stays away. Rejects with AbortError when the signal fires.
 */
export function checkStore(
  settings: StoreSettings,
  password: string | null,
  tools: CheckTools,
  signal: AbortSignal,
): Promise<StoreCheck> {
  if (settings.kind === "sqlite") {
    return runCheck(sqliteSteps(tools.sqlitePath(settings), tools.lookAtFile), signal);
  }
  return checkMysqlStore({ settings, password, migrationsFolder: tools.mysqlMigrations }, signal);
}
