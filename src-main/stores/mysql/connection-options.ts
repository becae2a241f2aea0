import type { ConnectionOptions } from "mysql2/promise";
import type { MysqlSettings, TlsMode } from "../../../src-shared/contract/store-settings";

/** How a MySQL store is reached. */
export interface MysqlAccess {
  readonly settings: MysqlSettings;
  /** Asked before the first connection, and again after the server refused it: a new one may have been typed meanwhile. */
  readonly password: () => Promise<string | null>;
}

export type MysqlHost = MysqlSettings["hosts"][number];

const CONNECT_MS = 5000;
const KEEP_ALIVE_MS = 10_000;

/** mysql2's options for one host. `localFiles`: the loader's connections alone may be asked for a file. */
export function connectionOptions(
  settings: MysqlSettings,
  password: string | null,
  host: MysqlHost,
  options: { tls: "on" | "off"; localFiles: boolean },
): ConnectionOptions {
  return {
    host: host.host,
    port: host.port,
    user: settings.user,
    database: settings.database,
    ...(password === null ? {} : { password }),
    ...(options.tls === "off" ? {} : { ssl: sslOptions(settings.tls) }),
    connectTimeout: CONNECT_MS,
    enableKeepAlive: true,
    keepAliveInitialDelay: KEEP_ALIVE_MS,
    // Times and DECIMALs as the text that they are; a JSON column as text on both servers.
    dateStrings: true,
    decimalNumbers: false,
    supportBigNumbers: true,
    jsonStrings: true,
    charset: "utf8mb4_unicode_ci",
    // A hostile server may answer any query by asking for a file of this computer (CVE-2019-2503 and its like).
    flags: options.localFiles ? ["FOUND_ROWS", "LOCAL_FILES"] : ["FOUND_ROWS", "-LOCAL_FILES"],
  };
}

function sslOptions(mode: TlsMode): { rejectUnauthorized: boolean; verifyIdentity: boolean } {
  const verify = mode === "verify";
  return { rejectUnauthorized: verify, verifyIdentity: verify };
}
