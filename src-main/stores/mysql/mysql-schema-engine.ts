import { z } from "zod";
import type { SchemaEngine } from "../schema-engine";
import type { SqlConnection, SqlDatabase } from "../sql-database";
import type { MysqlConnection } from "./connection";

const names = z.array(z.object({ name: z.string() }));
const keyParts = z.array(z.object({ tableName: z.string(), keyName: z.string(), columns: z.string() }));

/** The tables of a MySQL or MariaDB database. DDL commits by itself: each file is one statement, written to be run again. */
export function mysqlSchemaEngine(db: SqlDatabase<MysqlConnection>): SchemaEngine {
  const read = async (connection: SqlConnection, sql: string) =>
    names.parse(await connection.all(sql)).map((row) => row.name);
  return {
    tables: (connection) =>
      read(
        connection,
        "SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()",
      ),
    columns: (connection) =>
      read(
        connection,
        `SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME) AS name FROM information_schema.COLUMNS
         WHERE TABLE_SCHEMA = DATABASE()`,
      ),
    keys: async (connection) => {
      const rows = await connection.all(
        `SELECT TABLE_NAME AS tableName, INDEX_NAME AS keyName,
           GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX SEPARATOR ', ') AS columns
         FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() AND NON_UNIQUE = 0
         GROUP BY TABLE_NAME, INDEX_NAME`,
      );
      return keyParts
        .parse(rows)
        .flatMap(({ tableName, keyName, columns }) => [
          `${tableName}(${columns})`,
          `${tableName}.${keyName}`,
        ]);
    },
    runFile: (sql) => db.read((connection) => connection.runLong(sql)),
    beforeChange: () => Promise.resolve(),
    bytes: () => Promise.resolve(null),
  };
}
