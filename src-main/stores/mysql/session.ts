import { z } from "zod";
import { Failure } from "../../../src-shared/failure";

/** The session that every connection gets before its first use, one statement each. */
export const sessionStatements: readonly string[] = [
  // STRICT: a value that does not fit is an error, never cut. No NO_BACKSLASH_ESCAPES: mysql2 escapes by backslash.
  // wait_timeout bounds the locks of a machine that died (seen to live 8 hours otherwise).
  `SET SESSION time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
    innodb_lock_wait_timeout = 5, lock_wait_timeout = 60, wait_timeout = 120, autocommit = 1`,
  "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
];

export const serverVariables = `SHOW GLOBAL VARIABLES
  WHERE Variable_name IN ('read_only', 'super_read_only', 'log_bin', 'binlog_format', 'wsrep_on')`;
export const serverStatus = "SHOW GLOBAL STATUS WHERE Variable_name = 'wsrep_ready'";

const rows = z.array(z.object({ Variable_name: z.string(), Value: z.string() }));

/**
 * Why a server that answers cannot serve, from its variables and status; null where it can. A replica or a Galera node
 * without a quorum is passed over for the next host; STATEMENT binlogging refuses READ COMMITTED writes (error 1665),
 * so it is refused by name before the first one.
 */
export function whyNotServing(variables: unknown, status: unknown): Failure | null {
  const found = new Map(
    [...rows.parse(variables), ...rows.parse(status)].map((row) => [
      row.Variable_name.toLowerCase(),
      row.Value.toUpperCase(),
    ]),
  );
  const on = (name: string) => ["ON", "1"].includes(found.get(name) ?? "");
  const readOnly = (reason: string) =>
    new Failure("store_read_only", { params: { reason }, retryable: true });
  if (on("read_only")) return readOnly("read_only = ON");
  if (on("super_read_only")) return readOnly("super_read_only = ON");
  // MariaDB without a cluster answers wsrep_ready = OFF as well.
  if (on("wsrep_on") && !on("wsrep_ready")) return readOnly("wsrep_ready = OFF");
  if (on("log_bin") && found.get("binlog_format") === "STATEMENT") {
    return new Failure("store_error", {
      params: { reason: "binlog_format = STATEMENT; ROW or MIXED is needed." },
    });
  }
  return null;
}
