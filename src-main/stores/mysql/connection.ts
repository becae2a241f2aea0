import { Readable } from "node:stream";
import type { Connection, QueryOptions, ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { SqlConnection, SqlValue } from "../sql-database";
import { answerWithin } from "./answer-within";
import { translateMysqlError, type MysqlPlace } from "./translate-error";

/** A connection to a MySQL server. Values are escaped by mysql2; statements of thousands of rows are past what a prepared one can hold. */
export interface MysqlConnection extends SqlConnection {
  /** The rows as arrays in the order of the columns. */
  arrays(sql: string, params?: readonly SqlValue[]): Promise<unknown[][]>;
  /** A statement that may take as long as it likes: DDL on a large table. */
  runLong(sql: string): Promise<void>;
}

/** The loader's connection: the only one that the server may ask for a file, and it gets these bytes whatever it asks for. */
export interface MysqlLoaderConnection extends MysqlConnection {
  /**
   * LOAD DATA LOCAL INFILE of bytes made here. It implies IGNORE: roll back unless `changed` equals the rows sent and
   * `warnings` is 0.
   */
  load(
    sql: string,
    bytes: Iterable<Buffer> | AsyncIterable<Buffer>,
  ): Promise<{ changed: number; warnings: number }>;
}

/** Longest that one statement may take: a server that vanished behind a firewall answers nothing, not even an error. */
const STATEMENT_MS = 60_000;
const FOR_EVER = 0;

/** Puts the port over one of mysql2's connections; whatever it throws comes out translated. */
export function connectionOver(
  connection: Pick<Connection, "query">,
  place: MysqlPlace,
): MysqlLoaderConnection {
  const query = async <T extends RowDataPacket[] | RowDataPacket[][] | ResultSetHeader>(
    options: QueryOptions,
    params: readonly SqlValue[],
    longestMs = STATEMENT_MS,
  ): Promise<T> => {
    try {
      const answer = connection.query<T>(options, params.map(bindable));
      const [result] = await answerWithin(longestMs, answer);
      return result;
    } catch (error) {
      throw translateMysqlError(error, place);
    }
  };
  return {
    all: (sql, params = []) => query<RowDataPacket[]>({ sql }, params),
    arrays: (sql, params = []) => query<RowDataPacket[][]>({ sql, rowsAsArray: true }, params),
    run: async (sql, params = []) => {
      const { affectedRows, insertId } = await query<ResultSetHeader>({ sql }, params);
      return { changed: affectedRows, insertId };
    },
    runLong: async (sql) => {
      await query<ResultSetHeader>({ sql }, [], FOR_EVER);
    },
    load: async (sql, bytes) => {
      const stream = Readable.from(bytes, { objectMode: false });
      const options = { sql, infileStreamFactory: () => stream };
      const { affectedRows, warningStatus } = await query<ResultSetHeader>(options, []);
      return { changed: affectedRows, warnings: warningStatus };
    },
  };
}

/** What mysql2 escapes rightly: it writes NaN and undefined into the statement as they are, and a bare Uint8Array as a list. */
function bindable(value: SqlValue): string | number | Buffer | null {
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`${value} cannot be bound`);
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return value;
}
