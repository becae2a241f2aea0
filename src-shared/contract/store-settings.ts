import { z } from "zod";
import { wireFailure } from "../failure";
import { method } from "./method";

/** How MySQL connections are encrypted: `verify` checks the certificate and the host's name; `off` is plain. */
export const tlsMode = z.enum(["verify", "required", "preferred", "off"]);
export type TlsMode = z.infer<typeof tlsMode>;

export const mysqlHost = z.object({
  host: z.string().min(1).max(253),
  port: z.number().int().min(1).max(65535).default(3306),
});

export const mysqlSettings = z.object({
  kind: z.literal("mysql"),
  /** In order of preference: the first that answers serves. */
  hosts: z.array(mysqlHost).min(1).max(8),
  database: z.string().min(1).max(64),
  user: z.string().min(1).max(80),
  tls: tlsMode.default("verify"),
});
export type MysqlSettings = z.infer<typeof mysqlSettings>;

/** `path` null: meterdrop.db in the data folder. */
export const sqliteSettings = z.object({
  kind: z.literal("sqlite"),
  path: z.string().nullable().default(null),
});
export type SqliteSettings = z.infer<typeof sqliteSettings>;

/** Where readings and job history are kept. The password is never part of it. */
export const storeSettings = z.discriminatedUnion("kind", [sqliteSettings, mysqlSettings]);
export type StoreSettings = z.infer<typeof storeSettings>;

/** The eight steps of a connection test, in their order (UI.md section 5). */
export const storeCheckSteps = [
  "server_found",
  "port_answers",
  "connection_encrypted",
  "sign_in",
  "database_exists",
  "rights",
  "tables_version",
  "time_zone",
] as const;
export const storeCheckStep = z.object({
  step: z.enum(storeCheckSteps),
  result: z.enum(["passed", "failed", "not_tried"]),
  ms: z.number().nullable(),
  /** What was found ("MariaDB 10.11.6", "TLSv1.3"), in the server's own words where it failed. */
  said: z.string().nullable(),
  failure: wireFailure.nullable(),
});
export type StoreCheckStep = z.infer<typeof storeCheckStep>;

export const storeCheck = z.object({
  passed: z.boolean(),
  /** Empty tables that using the store will set up, or tables that only `migrate` brings up to date. */
  schema: z.enum(["ready", "empty", "older", "newer", "unknown"]),
  steps: z.array(storeCheckStep).length(storeCheckSteps.length),
});
export type StoreCheck = z.infer<typeof storeCheck>;

const password = z
  .object({ kind: z.enum(["keep", "set"]), value: z.string().max(1024).default("") })
  .describe("keep: the one in the keychain; set: this one");

export const storeMethods = {
  "store.settings": method(
    "viewer",
    false,
    z.object({}),
    z.object({
      current: storeSettings,
      /** The file of the embedded store, whether in use or not. */
      sqlitePath: z.string(),
      passwordKept: z.boolean(),
      /** What holds the password here: keychain, environment or none. */
      passwordPlace: z.enum(["keychain", "environment", "none"]),
      /** The last settings that worked, where the current ones do not. */
      lastWorking: storeSettings.nullable(),
      /** Files waiting in the spool for the current store. */
      waitingFiles: z.number().int(),
    }),
  ),
  "store.test": method("analyst", false, z.object({ settings: storeSettings, password }), storeCheck),
  /** Tests, then uses the store from now on; `waiting` says what becomes of files that wait for the old one. */
  "store.use": method(
    "analyst",
    true,
    z.object({ settings: storeSettings, password, waiting: z.enum(["stay", "move"]).default("stay") }),
    z.object({ check: storeCheck, used: z.boolean(), failure: wireFailure.nullable() }),
  ),
};
