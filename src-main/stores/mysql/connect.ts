import type { FailureCode } from "../../../src-shared/catalogue/failures";
import { Failure } from "../../../src-shared/failure";
import type { SqlDatabase } from "../sql-database";
import { connectionOver, type MysqlConnection, type MysqlLoaderConnection } from "./connection";
import type { MysqlAccess } from "./connection-options";
import { mysqlDialect } from "./dialect";
import { hostPools, type HostPools } from "./host-pools";

/** Connections a process holds at most, the loader's not counted; one of them when it does nothing. */
const POOL_LIMIT = 4;
/** Batches load one or two at a time. */
const LOADER_LIMIT = 2;

/** Opens a MySQL store for everything but loading; connects at the first call. */
export function openMysqlDatabase(access: MysqlAccess, limit = POOL_LIMIT): SqlDatabase<MysqlConnection> {
  return databaseOver(hostPools(access, { limit, idle: 1, localFiles: false }));
}

/** The loader's own connections, on which alone LOAD DATA LOCAL is allowed; none is kept when it does nothing. */
export function openMysqlLoader(access: MysqlAccess): SqlDatabase<MysqlLoaderConnection> {
  return databaseOver(hostPools(access, { limit: LOADER_LIMIT, idle: 0, localFiles: true }));
}

/** After these, the server that was chosen is asked for nothing more until it was found to serve again. */
const elsewhere: readonly FailureCode[] = [
  "store_unreachable",
  "store_read_only",
  "store_too_many_connections",
  "store_lost",
];

function databaseOver(pools: HostPools): SqlDatabase<MysqlLoaderConnection> {
  const use = async <T>(
    work: (connection: MysqlLoaderConnection) => Promise<T>,
    inTransaction: boolean,
  ): Promise<T> => {
    const { connection, place } = await pools.acquire();
    const port = connectionOver(connection, place);
    try {
      if (inTransaction) await port.run("START TRANSACTION");
      const result = await work(port);
      if (inTransaction) await port.run("COMMIT");
      connection.release();
      return result;
    } catch (error) {
      const code = error instanceof Failure ? error.code : null;
      if (code !== null && elsewhere.includes(code)) pools.chooseAgain();
      // A server rolls back what a dropped connection leaves open; asked first, it frees the locks at once.
      if (inTransaction && code !== "store_lost") await port.run("ROLLBACK").catch(() => undefined);
      connection.destroy();
      throw error;
    }
  };
  return {
    dialect: mysqlDialect,
    read: (work) => use(work, false),
    transaction: (work) => use(work, true),
    close: () => pools.close(),
  };
}
