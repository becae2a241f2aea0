import type { SchemaState } from "../../ports/schema-store";
import { createSchemaStore } from "../create-schema-store";
import type { SqlDatabase } from "../sql-database";
import type { MysqlConnection } from "./connection";
import { mysqlDialect } from "./dialect";
import { mysqlSchemaEngine } from "./mysql-schema-engine";

/** Compares the tables of a connection's database with the migrations, by reads alone. */
export function lookAtTables(connection: MysqlConnection, migrationsFolder: string): Promise<SchemaState> {
  const db: SqlDatabase<MysqlConnection> = {
    dialect: mysqlDialect,
    read: (work) => work(connection),
    transaction: () => Promise.reject(new TypeError("a look changes nothing")),
    close: () => Promise.resolve(),
  };
  return createSchemaStore(db, mysqlSchemaEngine(db), migrationsFolder).look();
}
