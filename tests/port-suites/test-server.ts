import { randomBytes } from "node:crypto";
import { createConnection, type Connection } from "mysql2/promise";
import type { MysqlSettings } from "../../src-shared/contract/store-settings";

/** A MySQL or MariaDB server that tests and benches may make databases on. */
export interface TestServer {
  /** mysql://user:password@host:port */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** May create databases and users. */
  readonly user: string;
  readonly password: string;
  /** Makes an empty database, its name made unique; dropped by `stop`. */
  database(name: string): Promise<MysqlSettings>;
  /** A connection to the server as that user, for a test's own statements; closed by `stop`. */
  connect(database?: string): Promise<Connection>;
  /** SIGKILL, and the same server again on its port and data folder once `down` has resolved; null where it is not ours. */
  readonly crash: ((down?: () => Promise<void>) => Promise<void>) | null;
  stop(): Promise<void>;
}

/** What a test server hands out for an address; `stopped` is called once, after the databases are dropped. */
export function testServer(
  url: string,
  stopped: () => Promise<void>,
  crash: TestServer["crash"] = null,
): TestServer {
  const parsed = new URL(url);
  const address = {
    host: parsed.hostname,
    port: Number(parsed.port || "3306"),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
  };
  const databases: string[] = [];
  const connections: Connection[] = [];

  const connect = async (database?: string): Promise<Connection> => {
    const connection = await createConnection({ ...address, ...(database !== undefined && { database }) });
    connections.push(connection);
    return connection;
  };

  return {
    ...address,
    url,
    crash,
    connect,
    async database(name) {
      const unique = `${name}_${randomBytes(4).toString("hex")}`;
      const connection = await createConnection(address);
      await connection.query(`CREATE DATABASE \`${unique}\` CHARACTER SET utf8mb4`);
      await connection.end();
      databases.push(unique);
      const { host, port, user } = address;
      return { kind: "mysql", hosts: [{ host, port }], database: unique, user, tls: "off" };
    },
    async stop() {
      for (const connection of connections) connection.destroy();
      const connection = await createConnection(address);
      for (const name of databases) await connection.query(`DROP DATABASE \`${name}\``);
      await connection.end();
      await stopped();
    },
  };
}
