import { setTimeout as sleep } from "node:timers/promises";
import { createPool, type Pool, type PoolConnection } from "mysql2/promise";
import { Failure } from "../../../src-shared/failure";
import { answerWithin } from "./answer-within";
import { connectionOptions, poolOptions, type MysqlAccess, type MysqlHost } from "./connection-options";
import { sessionStatements, serverStatus, serverVariables, whyNotServing } from "./session";
import { translateMysqlError, type MysqlPlace } from "./translate-error";

/** A pool for each host that was tried; connections come from the first that answers and takes writes. */
export interface HostPools {
  acquire(): Promise<{ connection: PoolConnection; place: MysqlPlace }>;
  /** What was chosen does not serve any more: the next `acquire` starts again with the first host. */
  chooseAgain(): void;
  close(): Promise<void>;
}

/** Longest wait for the goodbye of connections whose server may be gone. */
const CLOSE_MS = 2000;
/** Longest wait for each answer before a connection's first use: one who falls silent after the sign-in answers no more. */
const PREPARE_MS = 10_000;

export function hostPools(
  access: MysqlAccess,
  options: { limit: number; idle: number; localFiles: boolean },
): HostPools {
  const { settings } = access;
  const pools = new Map<string, Pool>();
  /** Hosts that have no TLS and need none. */
  const plain = new Set<MysqlHost>();
  const prepared = new WeakSet<object>();
  let chosen: MysqlHost | null = null;

  const keyOf = (host: MysqlHost) => `${host.host}:${host.port} ${plain.has(host) ? "plain" : ""}`;

  const poolOf = async (host: MysqlHost): Promise<Pool> => {
    const password = pools.has(keyOf(host)) ? null : await access.password();
    const known = pools.get(keyOf(host));
    if (known !== undefined) return known;
    const tls = settings.tls === "off" || plain.has(host) ? "off" : "on";
    const { localFiles, limit, idle } = options;
    const pool = createPool({
      ...connectionOptions(settings, password, host, { tls, localFiles }),
      ...poolOptions(limit, idle),
    });
    pools.set(keyOf(host), pool);
    return pool;
  };

  /** The next connection asks for the password again. */
  const forgetPool = (host: MysqlHost) => {
    void pools.get(keyOf(host))?.end();
    pools.delete(keyOf(host));
  };

  const connect = async (host: MysqlHost): Promise<PoolConnection> => {
    const pool = await poolOf(host);
    try {
      return await pool.getConnection();
    } catch (error) {
      const noTls = codeOf(error) === "HANDSHAKE_NO_SSL_SUPPORT";
      if (noTls && settings.tls === "preferred" && !plain.has(host)) {
        plain.add(host);
        return await connect(host);
      }
      const failure = translateMysqlError(error, placeOf(access, host, "connect"));
      if (failure.code === "store_refused") forgetPool(host);
      throw failure;
    }
  };

  const serve = async (host: MysqlHost): Promise<PoolConnection> => {
    const connection = await connect(host);
    if (prepared.has(connection.connection)) return connection;
    try {
      await prepare(connection, placeOf(access, host, "connect"));
    } catch (error) {
      connection.destroy();
      throw error;
    }
    prepared.add(connection.connection);
    return connection;
  };

  return {
    async acquire() {
      const failures: Failure[] = [];
      const order =
        chosen === null ? settings.hosts : [chosen, ...settings.hosts.filter((h) => h !== chosen)];
      for (const host of order) {
        try {
          const connection = await serve(host);
          chosen = host;
          return { connection, place: placeOf(access, host, "use") };
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          failures.push(error);
        }
      }
      chosen = null;
      throw mostTelling(failures);
    },
    chooseAgain() {
      chosen = null;
    },
    async close() {
      const ends = Promise.all([...pools.values()].map((pool) => pool.end()));
      pools.clear();
      await Promise.race([ends, sleep(CLOSE_MS, undefined, { ref: false })]);
    },
  };
}

/** Sets the session and makes sure that the server takes writes, before the first use of a connection. */
async function prepare(connection: PoolConnection, place: MysqlPlace): Promise<void> {
  const ask = async (sql: string) => (await answerWithin(PREPARE_MS, connection.query(sql)))[0];
  try {
    for (const statement of sessionStatements) await ask(statement);
    const reason = whyNotServing(await ask(serverVariables), await ask(serverStatus));
    if (reason !== null) throw reason;
  } catch (error) {
    throw translateMysqlError(error, place);
  }
}

/** Of several hosts, what a person can act on: a refusal says more than a silence. */
function mostTelling(failures: readonly Failure[]): Failure {
  const telling = failures.find((failure) => failure.code !== "store_unreachable") ?? failures[0];
  return telling ?? new Failure("store_unreachable", { params: { host: "", reason: "no host" } });
}

function placeOf({ settings }: MysqlAccess, host: MysqlHost, phase: MysqlPlace["phase"]): MysqlPlace {
  return { host: `${host.host}:${host.port}`, user: settings.user, database: settings.database, phase };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : null;
}
