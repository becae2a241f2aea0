import type { SchemaState } from "../../ports/schema-store";
import { createSchemaStore } from "../create-schema-store";
import type { SqlDatabase } from "../sql-database";
import { connectToLook, type SqliteConnection } from "./connection";
import { sqliteDialect } from "./dialect";
import { sqliteSchemaEngine } from "./sqlite-schema-engine";

/**
 * Compares the tables of an existing file with the migrations, by reads alone. Failures: store_corrupt where it is no
 * database, store_unreachable where it is not there.
 */
export async function lookAtSqliteFile(options: {
  path: string;
  migrationsFolder: string;
}): Promise<SchemaState> {
  const connection = connectToLook(options.path);
  const db: SqlDatabase<SqliteConnection> = {
    dialect: sqliteDialect,
    read: (work) => work(connection),
    transaction: () => Promise.reject(new TypeError("a look changes nothing")),
    close: () => Promise.resolve(),
  };
  try {
    return await createSchemaStore(db, sqliteSchemaEngine(db, options.path), options.migrationsFolder).look();
  } finally {
    connection.close();
  }
}
