import type { ImportType } from "../../../../src-shared/jobs/import-plan";
import { formatDay } from "../../../../src-shared/metering/day-number";
import { isMissing } from "../../../../src-shared/metering/millionths";
import { totalOf } from "../../../../src-shared/metering/valued-slots";
import { SLOT_COLUMNS, type DayRow } from "../../readings/day-row";
import { writeMillionths, writeWhole } from "./digits";

/** A piece's size: large enough to be few, small enough that a window stays alive between two. */
const PIECE = 128 * 1024;
/** The longest row there can be: 51 values of at most 18 characters, keys and commas. */
const LONGEST_ROW = 1200;
const COMMA = 44;
const CLOSE = 41;
const NULL = Buffer.from("NULL");

/**
 * Rows of `readings` or `reading_deliveries`, as DAY_COLUMNS has their columns: `(1,'2025-11-24','hh',…),` one after the
 * other. It is at once what LOAD DATA takes and the list of a VALUES clause. Made of numbers, dates and one of two words,
 * so that there is nothing to escape.
 */
export function* dayRowBytes(type: ImportType, rows: readonly DayRow[]): Generator<Buffer> {
  let bytes = Buffer.allocUnsafeSlow(PIECE);
  let at = 0;
  const dates = new Map<number, Buffer>();
  for (const row of rows) {
    if (at + LONGEST_ROW > PIECE) {
      yield bytes.subarray(0, at);
      // A new one: the driver may still hold the old one.
      bytes = Buffer.allocUnsafeSlow(PIECE);
      at = 0;
    }
    at = writeRow(bytes, at, row, type, dateOf(dates, row.day, type));
  }
  if (at > 0) yield bytes.subarray(0, at);
}

/** The date and the type of a row between its channel and its job, the same for every meter of that day. */
function dateOf(dates: Map<number, Buffer>, day: number, type: ImportType): Buffer {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const made = Buffer.from(`,'${formatDay(day)}','${type}',`, "latin1");
  dates.set(day, made);
  return made;
}

function writeRow(bytes: Buffer, start: number, row: DayRow, type: ImportType, date: Buffer): number {
  let at = start;
  bytes[at++] = 40;
  at = writeWhole(bytes, at, row.channelId);
  bytes.set(date, at);
  at = writeWhole(bytes, at + date.length, row.job);
  bytes[at++] = COMMA;
  at = row.line === null ? writeNull(bytes, at) : writeWhole(bytes, at, row.line);
  bytes[at++] = COMMA;
  at = writeMillionths(bytes, at, totalOf(row.values));
  at = writeSlots(bytes, at, row, type);
  bytes[at++] = COMMA;
  at = writeWhole(bytes, at, row.estimated);
  bytes[at++] = CLOSE;
  bytes[at++] = COMMA;
  return at;
}

/** A daily row has its figure in `total` alone. */
function writeSlots(bytes: Buffer, start: number, { values }: DayRow, type: ImportType): number {
  let at = start;
  for (let slot = 0; slot < SLOT_COLUMNS.length; slot++) {
    const value = type === "daily" ? Number.NaN : (values[slot] ?? Number.NaN);
    bytes[at++] = COMMA;
    at = isMissing(value) ? writeNull(bytes, at) : writeMillionths(bytes, at, value);
  }
  return at;
}

function writeNull(bytes: Buffer, at: number): number {
  bytes.set(NULL, at);
  return at + NULL.length;
}
