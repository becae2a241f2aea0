import type { SqlConnection } from "./sql-database";

/** What the two engines do differently about their own tables. */
export interface SchemaEngine {
  /** The tables and views that are there. */
  tables(connection: SqlConnection): Promise<string[]>;
  /** Every column, as "table.column". */
  columns(connection: SqlConnection): Promise<string[]>;
  /** Every unique key, as "table(column, column)" and as "table.key". */
  keys(connection: SqlConnection): Promise<string[]>;
  /** Runs one migration file, whole, however long it takes. */
  runFile(sql: string): Promise<void>;
  /** Before tables that hold something are changed: an embedded file is copied aside. */
  beforeChange(): Promise<void>;
  /** Bytes of an embedded file. */
  bytes(): Promise<number | null>;
}
