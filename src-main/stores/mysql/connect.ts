import type { FailureCode } from "../../../src-shared/catalogue/failures";
import { Failure } from "../../../src-shared/failure";
import type { SqlDatabase } from "../sql-database";
import { connectionOver, type MysqlConnection, type MysqlLoaderConnection } from "./connection";
import type { MysqlAccess } from "./connection-options";
import { connectionPool, type ConnectionKind, type ConnectionPool } from "./connection-pool";
import { mysqlDialect } from "./dialect";
import { hostConnector } from "./host-connector";

/** Connections that a process has at most, the loader's among them; one of them when it does nothing. */
export const MOST_CONNECTIONS = 4;

/** A store's database for the loader, on whose connections alone LOAD DATA LOCAL is allowed, and for everything else. */
export interface MysqlDatabases {
  readonly general: SqlDatabase<MysqlConnection>;
  readonly loader: SqlDatabase<MysqlLoaderConnection>;
  close(): Promise<void>;
}

/** Opens a MySQL store; both sides share its connections. Connects at the first call. */
export function openMysqlDatabases(access: MysqlAccess, limit = MOST_CONNECTIONS): MysqlDatabases {
  const pool = connectionPool(hostConnector(access), limit);
  return {
    general: databaseOver(pool, "general"),
    loader: databaseOver(pool, "loader"),
    close: () => pool.close(),
  };
}

/** The same for everything but loading. */
export function openMysqlDatabase(access: MysqlAccess, limit?: number): SqlDatabase<MysqlConnection> {
  return openMysqlDatabases(access, limit).general;
}

/** The same for loading alone. */
export function openMysqlLoader(access: MysqlAccess): SqlDatabase<MysqlLoaderConnection> {
  return openMysqlDatabases(access).loader;
}

/** After these, the server that was chosen is asked for nothing more until it was found to serve again. */
const elsewhere: readonly FailureCode[] = [
  "store_unreachable",
  "store_read_only",
  "store_too_many_connections",
  "store_lost",
];

function databaseOver(pool: ConnectionPool, kind: ConnectionKind): SqlDatabase<MysqlLoaderConnection> {
  const use = async <T>(
    work: (connection: MysqlLoaderConnection) => Promise<T>,
    inTransaction: boolean,
  ): Promise<T> => {
    const leased = await pool.acquire(kind);
    const port = connectionOver(leased.connection, leased.place);
    try {
      if (inTransaction) await port.run("START TRANSACTION");
      const result = await work(port);
      if (inTransaction) await port.run("COMMIT");
      leased.release();
      return result;
    } catch (error) {
      const code = error instanceof Failure ? error.code : null;
      if (code !== null && elsewhere.includes(code)) pool.chooseAgain();
      // A server rolls back what a dropped connection leaves open; asked first, it frees the locks at once.
      if (inTransaction && code !== "store_lost") await port.run("ROLLBACK").catch(() => undefined);
      leased.destroy();
      throw error;
    }
  };
  return {
    dialect: mysqlDialect,
    read: (work) => use(work, false),
    transaction: (work) => use(work, true),
    close: () => pool.close(),
  };
}
