import { z } from "zod";
import { Failure } from "../../../../src-shared/failure";
import type { ImportType } from "../../../../src-shared/jobs/import-plan";
import { DAY_COLUMNS, type DayRow } from "../../readings/day-row";
import type { DayTable, ReadingEngine } from "../../readings/reading-engine";
import type { MysqlLoaderConnection } from "../connection";
import { dayRowBytes } from "./day-row-bytes";
import { millionthsOfColumn } from "./digits";

/** Readings on MySQL or MariaDB: DECIMALs with six decimals, written by LOAD DATA LOCAL INFILE. */
export const mysqlReadingEngine: ReadingEngine<MysqlLoaderConnection> = {
  keepExisting: " ON DUPLICATE KEY UPDATE id = id",
  millionths: (value) => (typeof value === "string" ? millionthsOfColumn(value) : Number.NaN),
  insertReadings: (connection, type, rows) =>
    write(connection, { verb: "INSERT", table: "readings", type, rows }),
  replaceDays: (connection, table, type, rows) => write(connection, { verb: "REPLACE", table, type, rows }),
};

interface Rows {
  readonly verb: "INSERT" | "REPLACE";
  readonly table: DayTable;
  readonly type: ImportType;
  readonly rows: readonly DayRow[];
}

async function write(connection: MysqlLoaderConnection, rows: Rows): Promise<void> {
  if (await localInfile(connection)) await load(connection, rows);
  else await writeLists(connection, rows);
}

const setting = z.tuple([z.tuple([z.number()])]);

/** Whether the server takes LOAD DATA LOCAL: MySQL 8 has it switched off unless an administrator allows it. */
async function localInfile(connection: MysqlLoaderConnection): Promise<boolean> {
  const [[on]] = setting.parse(await connection.arrays("SELECT @@GLOBAL.local_infile"));
  return on === 1;
}

/**
 * The file's name is only a word: the server gets these bytes whatever it asks for. One-byte characters and no escapes; a
 * quote is set so that NULL without quotes is NULL. Replacing by LOAD DATA costs the server two thirds of what REPLACE with
 * a list of values costs it (73,000 rows on MariaDB 10.11, 2026-11-24: 1.4 s of its time against 2.1 s).
 */
async function load(connection: MysqlLoaderConnection, { verb, table, type, rows }: Rows): Promise<void> {
  const sql = `
    LOAD DATA LOCAL INFILE 'rows' ${verb === "REPLACE" ? "REPLACE " : ""}INTO TABLE ${table} CHARACTER SET ascii
    FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '''' ESCAPED BY ''
    LINES STARTING BY '(' TERMINATED BY '),'
    (${DAY_COLUMNS})`;
  const { changed, warnings } = await connection.load(sql, dayRowBytes(type, rows));
  // LOCAL implies IGNORE: a row that is there already is left out, a value that does not fit is cut. A replaced row is
  // two changes, or one where it is the same.
  const allTaken = verb === "INSERT" ? changed === rows.length : changed >= rows.length;
  if (allTaken && warnings === 0) return;
  const reason = `LOAD DATA of ${rows.length} rows into ${table} changed ${changed}, with ${warnings} warnings.`;
  throw new Failure("store_error", { params: { reason } });
}

/** One statement for each piece of bytes: far below the smallest max_allowed_packet in use (1 MB). */
async function writeLists(
  connection: MysqlLoaderConnection,
  { verb, table, type, rows }: Rows,
): Promise<void> {
  for (const bytes of dayRowBytes(type, rows)) {
    const list = bytes.toString("latin1", 0, bytes.length - 1);
    await connection.run(`${verb} INTO ${table} (${DAY_COLUMNS}) VALUES ${list}`);
  }
}
