/** What may be bound: nothing else (a boolean or a Date bound raw aborts the process under libsql). */
export type SqlValue = string | number | Uint8Array | null;

/** One connection of either engine. Placeholders are `?`. */
export interface SqlConnection {
  /** The rows of a query, unread: each caller reads them by a schema. */
  all(sql: string, params?: readonly SqlValue[]): Promise<unknown[]>;
  /** Rows changed (found rows, not only those whose values differ) and the last id given. */
  run(sql: string, params?: readonly SqlValue[]): Promise<{ changed: number; insertId: number }>;
}

/** What the two engines write differently inside otherwise equal SQL. */
export interface Dialect {
  readonly kind: "sqlite" | "mysql";
  /** The database's clock in UTC with six decimals: UTC_TIMESTAMP(6), or its like as text. */
  readonly now: string;
  /** That clock plus so many seconds (a placeholder's text or a number). */
  readonly nowPlus: (seconds: string) => string;
  /** " FOR UPDATE", or nothing where the whole file is locked. */
  readonly forUpdate: string;
}

/**
 * A database, opened lazily: the first call connects. Errors come out as Failures (store_* codes), translated in one
 * place an engine.
 */
export interface SqlDatabase<C extends SqlConnection = SqlConnection> {
  readonly dialect: Dialect;
  /** Single statements, outside a transaction. */
  read<T>(work: (connection: C) => Promise<T>): Promise<T>;
  /**
   * One transaction (READ COMMITTED; SQLite: BEGIN IMMEDIATE), committed when `work` resolves. After any error: ROLLBACK and
   * the connection thrown away; a COMMIT whose answer is lost is a store_lost Failure and never repeated here.
   */
  transaction<T>(work: (connection: C) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
