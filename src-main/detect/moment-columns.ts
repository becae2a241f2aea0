import type { DateOrder, ImportPlan } from "../../src-shared/jobs/import-plan";
import { readClockTime } from "../../src-shared/metering/read-clock-time";
import { readDate } from "../../src-shared/metering/read-date";
import { readPeriod } from "../../src-shared/metering/read-period";
import type { CellAt } from "./file-detection";
import { momentReader } from "./row-moment";
import { cellsOf, columnsOf, type Column, type Sheet } from "./sheet";

/** Where a row says which day and which part of it its value belongs to. */
export interface MomentColumns {
  /** The day of a row that has a day only. */
  readonly day: Column;
  /** The day, or the date-time, that belongs to `time`. */
  readonly date: Column;
  /** Null where rows have a day only. */
  readonly time: NonNullable<ImportPlan["time"]> | null;
  /** Whose headings say something of clock, and of start or end. */
  readonly timeColumn: Column | null;
}

const SAME_DAYS = 0.9;
const ORDERS: readonly DateOrder[] = ["dmy", "mdy", "ymd"];

/**
 * The columns of day and time, by name and by what the sample has in them: a settlement period beats a time, since it
 * cannot be mistaken; a time beside the date beats none; where start and end both stand in a row, start is taken.
 * Null where no heading is a date.
 */
export function momentColumns(sheet: Sheet): MomentColumns | null {
  const stamps = columnsOf(sheet, "datetime").filter((column) => !hasOnly(sheet, column, isClockTime));
  const dates = [...columnsOf(sheet, "date"), ...stamps];
  const day = dates.find((column) => some(sheet, column, isDate)) ?? dates[0];
  if (day === undefined) return null;
  const found = timeOfDay(sheet, day, stamps);
  return found === null ? { day, date: day, time: null, timeColumn: null } : { day, ...found };
}

/** Where the time of day stands; null where rows have a day only. */
function timeOfDay(sheet: Sheet, date: Column, stamps: readonly Column[]): Omit<MomentColumns, "day"> | null {
  const period = periodColumn(sheet);
  if (period !== null) return { date, time: { kind: "period", column: period.index }, timeColumn: period };
  if (some(sheet, date, hasTimeOfDay)) return { date, time: { kind: "datetime" }, timeColumn: date };
  const time = timeColumn(sheet);
  if (time !== null) return { date, time: { kind: "time", column: time.index }, timeColumn: time };
  const stamp = stamps.find((column) => some(sheet, column, hasTimeOfDay) && sameDays(sheet, date, column));
  return stamp === undefined ? null : { date: stamp, time: { kind: "datetime" }, timeColumn: stamp };
}

/**
 * Whether a date-time is the date beside it with its time: it falls on the same day in nearly all rows (an end at
 * midnight may be the next). A time of upload or of reading the meter falls on another day, and is not the value's.
 */
function sameDays(sheet: Sheet, date: Column, stamp: Column): boolean {
  const [dayOf, stampOf] = [date, stamp].map(({ index }) => momentReader({ date: index, time: null }));
  let same = 0;
  for (const { cells } of sheet.rows) {
    const cellAt: CellAt = (column) => cells[column] ?? "";
    const day = dayOf?.(cellAt)?.day;
    if (day !== undefined && day === stampOf?.(cellAt)?.day) same += 1;
  }
  return same >= sheet.rows.length * SAME_DAYS;
}

/** A column of settlement periods, by name, or one named as a time whose numbers can only be periods. */
function periodColumn(sheet: Sheet): Column | null {
  const named = columnsOf(sheet, "period").find((column) => hasOnly(sheet, column, isPeriod));
  const counted = (column: Column): boolean =>
    hasOnly(sheet, column, isPeriod) && some(sheet, column, (cell) => !isOnHalfHour(cell));
  return named ?? columnsOf(sheet, "time").find(counted) ?? null;
}

/** A column of times of day; a start or end column that has no date is one too. */
function timeColumn(sheet: Sheet): Column | null {
  const candidates = [
    ...columnsOf(sheet, "time"),
    ...columnsOf(sheet, "period"),
    ...columnsOf(sheet, "datetime"),
  ];
  return candidates.find((column) => some(sheet, column, isTime)) ?? null;
}

function some(sheet: Sheet, { index }: Column, says: (cell: string) => boolean): boolean {
  return cellsOf(sheet, index).some(says);
}

function hasOnly(sheet: Sheet, { index }: Column, says: (cell: string) => boolean): boolean {
  const cells = cellsOf(sheet, index);
  return cells.length > 0 && cells.every(says);
}

const isPeriod = (cell: string): boolean => readPeriod(cell) !== null;

const isClockTime = (cell: string): boolean => readClockTime(cell).ok;

function isTime(cell: string): boolean {
  const time = readClockTime(cell);
  return time.ok || time.code === "time_lost_hour";
}

function isOnHalfHour(cell: string): boolean {
  const time = readClockTime(cell);
  return time.ok && time.minutes % 30 === 0;
}

const isDate = (cell: string): boolean =>
  ORDERS.some((order) => readDate(cell, order).ok) || lostItsHour(cell);

/** A date-time of which a spreadsheet left minutes and seconds: its rows are rejected, each saying why. */
function lostItsHour(cell: string): boolean {
  const date = readDate(cell, "dmy");
  return !date.ok && date.code === "time_lost_hour";
}

/** A date with a time other than midnight: daily exports write 00:00 behind every date. */
function hasTimeOfDay(cell: string): boolean {
  if (lostItsHour(cell)) return true;
  return ORDERS.some((order) => {
    const date = readDate(cell, order);
    return date.ok && date.minutes !== null && date.minutes !== 0;
  });
}
