import { createConnection, type Connection } from "mysql2/promise";
import { Failure } from "../../../src-shared/failure";
import { answerWithin } from "./answer-within";
import { connectionOptions, type MysqlAccess, type MysqlHost } from "./connection-options";
import { sessionStatements, serverStatus, serverVariables, whyNotServing } from "./session";
import { translateMysqlError, type MysqlPlace } from "./translate-error";

/** A connection whose session is set, to a server that takes writes, and where that is. */
export interface ServedConnection {
  readonly connection: Connection;
  readonly place: MysqlPlace;
}

/** Connects to the first host that answers and takes writes, beginning with the one that served last. */
export interface HostConnector {
  /** `localFiles`: for the loader. Failures: why the most telling of the hosts does not serve. */
  connect(localFiles: boolean): Promise<ServedConnection>;
  /** What was chosen does not serve any more: the next connection starts again with the first host. */
  chooseAgain(): void;
}

/** Longest wait for each answer before a connection's first use: one who falls silent after the sign-in answers no more. */
const PREPARE_MS = 10_000;

export function hostConnector(access: MysqlAccess): HostConnector {
  const { settings } = access;
  /** Hosts that have no TLS and need none. */
  const plain = new Set<MysqlHost>();
  let password: Promise<string | null> | null = null;
  let chosen: MysqlHost | null = null;

  const open = async (host: MysqlHost, localFiles: boolean): Promise<Connection> => {
    const tls = settings.tls === "off" || plain.has(host) ? "off" : "on";
    password ??= access.password();
    const asked = password;
    try {
      return await createConnection(connectionOptions(settings, await asked, host, { tls, localFiles }));
    } catch (error) {
      if (codeOf(error) === "HANDSHAKE_NO_SSL_SUPPORT" && settings.tls === "preferred" && tls === "on") {
        plain.add(host);
        return await open(host, localFiles);
      }
      const failure = translateMysqlError(error, placeOf(access, host, "connect"));
      // The next connection asks for it again: none was kept, or the server takes it no more.
      const known = await asked.then(
        () => failure.code !== "store_refused",
        () => false,
      );
      if (!known && password === asked) password = null;
      throw failure;
    }
  };

  const serve = async (host: MysqlHost, localFiles: boolean): Promise<ServedConnection> => {
    const connection = await open(host, localFiles);
    try {
      await prepare(connection, placeOf(access, host, "connect"));
    } catch (error) {
      connection.destroy();
      throw error;
    }
    return { connection, place: placeOf(access, host, "use") };
  };

  return {
    connect: async (localFiles) => {
      const failures: Failure[] = [];
      const order =
        chosen === null ? settings.hosts : [chosen, ...settings.hosts.filter((host) => host !== chosen)];
      for (const host of order) {
        try {
          const served = await serve(host, localFiles);
          chosen = host;
          return served;
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          failures.push(error);
        }
      }
      chosen = null;
      throw mostTelling(failures);
    },
    chooseAgain: () => {
      chosen = null;
    },
  };
}

/** Sets the session and makes sure that the server takes writes, before the first use of a connection. */
async function prepare(connection: Connection, place: MysqlPlace): Promise<void> {
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
