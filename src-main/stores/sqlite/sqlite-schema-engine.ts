import { stat } from "node:fs/promises";
import { z } from "zod";
import type { SchemaEngine } from "../schema-engine";
import type { SqlConnection, SqlDatabase } from "../sql-database";
import type { SqliteConnection } from "./connection";
import { copySqliteFile } from "./copy-sqlite-file";
import { translateSqliteError } from "./translate-error";

const names = z.array(z.object({ name: z.string() }));
const keyParts = z.array(z.object({ tableName: z.string(), keyName: z.string(), columns: z.string() }));

/** The tables of an embedded store's file. DDL is part of a transaction: a file may hold a table and its indexes. */
export function sqliteSchemaEngine(db: SqlDatabase<SqliteConnection>, path: string): SchemaEngine {
  const read = async (connection: SqlConnection, sql: string) =>
    names.parse(await connection.all(sql)).map((row) => row.name);
  return {
    tables: (connection) =>
      read(connection, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"),
    columns: (connection) =>
      read(
        connection,
        `SELECT m.name || '.' || c.name AS name FROM sqlite_master m, pragma_table_xinfo(m.name) c
         WHERE m.type = 'table'`,
      ),
    keys: async (connection) => {
      const rows = await connection.all(
        `SELECT m.name AS tableName, k.name AS keyName,
           (SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_index_info(k.name) ORDER BY seqno)) AS columns
         FROM sqlite_master m, pragma_index_list(m.name) k WHERE m.type = 'table' AND k."unique" = 1`,
      );
      return keyParts
        .parse(rows)
        .flatMap(({ tableName, keyName, columns }) => [
          `${tableName}(${columns})`,
          `${tableName}.${keyName}`,
        ]);
    },
    runFile: (sql) => db.transaction((connection) => connection.exec(sql)),
    beforeChange: () =>
      copySqliteFile(path, `${path}.before-${new Date().toISOString().replace(/[:.]/g, "-")}`),
    // What is in the log counts: it becomes part of the file at the next checkpoint.
    bytes: async () => (await sizeOf(path)) + (await sizeOf(`${path}-wal`)),
  };
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return 0;
    throw translateSqliteError(error, path);
  }
}
