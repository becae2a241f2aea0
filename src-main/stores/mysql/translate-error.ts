import { z } from "zod";
import type { FailureCode } from "../../../src-shared/catalogue/failures";
import { Failure } from "../../../src-shared/failure";
import { DuplicateKey } from "../duplicate-key";

/** Where it happened: for the words, and because a refused or broken socket means another thing while connecting. */
export interface MysqlPlace {
  /** host:port */
  readonly host: string;
  readonly user: string;
  readonly database: string;
  readonly phase: "connect" | "use";
}

const ER_DUP_ENTRY = 1062;

/** Server errors by what they mean. Whatever is not here is an error of ours: it does not pass by itself. */
const byNumber: ReadonlyMap<number, FailureCode> = new Map<number, FailureCode>([
  // too many connections: of the server, of all its users, of this user
  ...group("store_too_many_connections", [1040, 1203, 1226]),
  // 1047: a Galera node without a quorum; 1290, 1792, 1836: --read-only, a read-only transaction or server
  ...group("store_read_only", [1047, 1290, 1792, 1836]),
  // 1148, 3948, 4166: LOAD DATA LOCAL is switched off
  ...group("store_no_rights", [1044, 1142, 1143, 1148, 1227, 1370, 1419, 3948, 4166]),
  // 1129, 1130: this computer may not; 1251, 1862, 1820, 3118, 4151: old protocol, expired, locked
  ...group("store_refused", [1045, 1129, 1130, 1251, 1698, 1820, 1862, 3118, 4151]),
  ...group("store_no_database", [1049]),
  // lock wait, deadlock (and a lost Galera commit), record changed since it was read, NOWAIT
  ...group("store_busy", [1020, 1205, 1213, 3572]),
  ...group("disk_full", [1021, 1114]),
  // shut down, killed, interrupted, dropped for being idle
  ...group("store_lost", [1053, 1077, 1317, 1927, 4031]),
  ...group("store_not_encrypted", [3159]),
  ...group("schema_differs", [1054, 1146]),
]);

const byName: ReadonlyMap<string, FailureCode> = new Map<string, FailureCode>([
  ...group("store_not_encrypted", ["HANDSHAKE_NO_SSL_SUPPORT", "HANDSHAKE_SSL_ERROR"]),
  ...group("store_lost", ["PROTOCOL_CONNECTION_LOST", "PROTOCOL_SEQUENCE_TIMEOUT"]),
]);

/** Errors of the socket or of looking up the name; while connecting they mean that nobody answers. */
const socket = /^(E[A-Z]+|EAI_[A-Z]+|PROTOCOL_CONNECTION_LOST)$/;

/** Not these: nothing but a person or a new version changes them. */
const final: readonly FailureCode[] = ["store_error", "schema_differs"];

const mysqlError = z.object({
  code: z.string().optional(),
  errno: z.number().optional(),
  message: z.string(),
});

/** What mysql2 threw, as the Failure that it means. */
export function translateMysqlError(thrown: unknown, place: MysqlPlace): Failure {
  if (thrown instanceof Failure) return thrown;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { code: name = "", errno = 0, message } = mysqlError.parse(error);
  if (errno === ER_DUP_ENTRY) return new DuplicateKey(error);
  const code = meaning(name, errno, message, place.phase);
  return new Failure(code, {
    params: {
      reason: message,
      what: message,
      host: place.host,
      user: place.user,
      database: place.database,
      folder: `${place.database} at ${place.host}`,
    },
    retryable: !final.includes(code),
    cause: thrown,
  });
}

function meaning(name: string, errno: number, message: string, phase: MysqlPlace["phase"]): FailureCode {
  const known = byNumber.get(errno);
  if (known !== undefined) return known;
  // The file system's "no space left on device", whatever the server was doing (1026, 1030, 3 and others).
  if (/\b(errno|errcode|error):? ?"?28\b/i.test(message)) return "disk_full";
  if (phase === "connect" && socket.test(name)) return "store_unreachable";
  const named = byName.get(name);
  if (named !== undefined) return named;
  return socket.test(name) ? "store_lost" : "store_error";
}

function group<K extends string | number>(code: FailureCode, keys: readonly K[]): [K, FailureCode][] {
  return keys.map((key) => [key, code]);
}
