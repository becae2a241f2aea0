import { lookup } from "node:dns/promises";
import { connect, type Socket } from "node:net";
import type { MysqlSettings, StoreCheck } from "../../../src-shared/contract/store-settings";
import { Failure } from "../../../src-shared/failure";
import type { CheckSteps } from "../check-store/check-steps";
import { judgeTables } from "../check-store/judge-tables";
import { untilAnswered } from "./answering-socket";
import { connectionOver, type MysqlConnection } from "./connection";
import { connectionOptions, type MysqlHost } from "./connection-options";
import { IMPORT_RIGHTS, missingRights, SETUP_RIGHTS } from "./missing-rights";
import { lookAtTables } from "./look-at-tables";
import { serverStatus, serverVariables, sessionStatements, whyNotServing } from "./session";
import { translateMysqlError, type MysqlPlace } from "./translate-error";
import { watchConnection, type WatchedConnection } from "./watched-connection";

export interface HostUnderTest {
  readonly settings: MysqlSettings;
  readonly host: MysqlHost;
  readonly password: string | null;
  readonly migrationsFolder: string;
}

/** The eight steps of a connection test against one host, over one connection. */
export function mysqlHostSteps(under: HostUnderTest): CheckSteps {
  const test = new HostTest(under);
  return {
    schema: () => test.schema,
    close: () => test.close(),
    steps: {
      server_found: () => test.findServer(),
      port_answers: () => test.connect(),
      connection_encrypted: () => test.encrypt(),
      sign_in: () => test.signIn(),
      database_exists: () => test.useDatabase(),
      rights: () => test.findRights(),
      tables_version: () => test.findTables(),
      time_zone: () => test.setTimeZone(),
    },
  };
}

/** What each step leaves to the next. */
class HostTest {
  schema: StoreCheck["schema"] = "unknown";
  private socket: Socket | null = null;
  private connection: WatchedConnection | null = null;
  private grants: string[] = [];

  constructor(private readonly under: HostUnderTest) {}

  async findServer(): Promise<string> {
    const { host } = this.under.host;
    const { address } = await this.translated("connect", lookup(host));
    return `${host} is ${address}`;
  }

  async connect(): Promise<string> {
    this.socket?.destroy();
    const socket = connect(this.under.host);
    this.socket = socket;
    // Between two steps nobody else listens, and an error that nobody hears ends the process.
    socket.on("error", () => undefined);
    return untilAnswered(socket, this.place("connect"));
  }

  async encrypt(): Promise<string> {
    const { tls } = this.under.settings;
    if (tls === "off") {
      this.open("off");
      return "not encrypted, as chosen";
    }
    try {
      return await this.translated("connect", this.open("on").encrypted);
    } catch (thrown) {
      if (tls !== "preferred" || !offersNoTls(thrown)) throw thrown;
      await this.connect();
      this.open("off");
      return "not encrypted, the server offers no TLS";
    }
  }

  async signIn(): Promise<string> {
    const { host, password, settings } = this.under;
    if (password === null) {
      // As in use: nobody is signed in without a password that somebody typed.
      throw new Failure("store_password_needed", { params: { user: settings.user, host: host.host } });
    }
    return await this.one("SELECT CURRENT_USER() AS said");
  }

  async useDatabase(): Promise<string> {
    const { database } = this.under.settings;
    const connection = await this.ask();
    try {
      await connection.run(`USE \`${database.replaceAll("`", "``")}\``);
      return database;
    } catch (thrown) {
      throw hidden(thrown);
    }
  }

  async findRights(): Promise<string> {
    const connection = await this.ask();
    this.grants = (await connection.arrays("SHOW GRANTS")).map(([grant]) => String(grant));
    this.need(IMPORT_RIGHTS);
    const reason = whyNotServing(await connection.all(serverVariables), await connection.all(serverStatus));
    if (reason !== null) throw reason;
    return "read, add and change";
  }

  async findTables(): Promise<string> {
    const found = await lookAtTables(await this.ask(), this.under.migrationsFolder);
    const tables = judgeTables(found, false);
    this.schema = tables.schema;
    // Whoever uses an empty database first sets its tables up.
    if (tables.schema === "empty") this.need(SETUP_RIGHTS);
    return tables.said();
  }

  async setTimeZone(): Promise<string> {
    const connection = await this.ask();
    for (const statement of sessionStatements) await connection.run(statement);
    const zone = await this.one("SELECT @@session.time_zone AS said");
    return zone === "+00:00" ? "UTC" : zone;
  }

  async close(): Promise<void> {
    await this.connection?.close();
    this.socket?.destroy();
  }

  private open(tls: "on" | "off"): WatchedConnection {
    const { settings, password, host } = this.under;
    if (this.socket === null) throw new TypeError("no port has answered");
    // The database is a step of its own.
    const { database: _later, ...options } = connectionOptions(settings, password, host, {
      tls,
      localFiles: false,
    });
    return (this.connection = watchConnection(options, this.socket));
  }

  private async ask(): Promise<MysqlConnection> {
    if (this.connection === null) throw new TypeError("no connection was opened");
    const signedIn = await this.translated("connect", this.connection.signedIn);
    return connectionOver(signedIn, this.place("use"));
  }

  private async one(sql: string): Promise<string> {
    const connection = await this.ask();
    const [[said] = []] = await connection.arrays(sql);
    return String(said);
  }

  private need(rights: readonly string[]): void {
    const missing = missingRights(this.grants, this.under.settings.database, rights);
    if (missing.length > 0) throw new Failure("store_no_rights", { params: { reason: missing.join(", ") } });
  }

  private place(phase: MysqlPlace["phase"]): MysqlPlace {
    const { host, settings } = this.under;
    return { host: `${host.host}:${host.port}`, user: settings.user, database: settings.database, phase };
  }

  private async translated<T>(phase: MysqlPlace["phase"], work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (thrown) {
      throw translateMysqlError(thrown, this.place(phase));
    }
  }
}

/** To a user with no right on a database the server says "access denied" (1044), whether it is there or not. */
function hidden(thrown: unknown): unknown {
  if (!(thrown instanceof Failure) || thrown.code !== "store_no_rights") return thrown;
  const { params, retryable, cause } = thrown;
  return new Failure("store_no_database", { params, retryable, cause });
}

function offersNoTls(thrown: unknown): boolean {
  const cause = thrown instanceof Failure ? thrown.cause : thrown;
  return cause instanceof Error && "code" in cause && cause.code === "HANDSHAKE_NO_SSL_SUPPORT";
}
