import type { Params } from "../catalogue/params";
import type { DateOrder } from "../jobs/import-plan";
import { dayNumber, type DayNumber } from "./day-number";
import { readClockTime, type ClockTimeProblem } from "./read-clock-time";
import { unwrapCell } from "./unwrap-cell";

/** A date, with the time of day where the text has one. */
export type DateReading =
  | {
      readonly ok: true;
      /** The day as it is written: 24:00 stays on its day, and an offset moves nothing. */
      readonly day: DayNumber;
      /** Minutes after midnight, 0-1440; null where the text has a date only. */
      readonly minutes: number | null;
      /** Minutes east of UTC where the text says so; null where it names no zone. */
      readonly offset: number | null;
    }
  | DateProblem
  | ClockTimeProblem;

/** Why a text is no date: a code of the catalogue and its params. */
export interface DateProblem {
  readonly ok: false;
  readonly code: "date_missing" | "date_unreadable" | "date_impossible" | "date_without_year";
  readonly params: Params;
}

const NUMBERS = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{4}|\d{6}))?(?:\.0+)?(?!\d)/;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[ ,]+/i;
const NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]{0,2}([a-z]{3,9})[-/., ]{0,2}(\d{4}|\d{2})(?![\d:])/i;
const NAMED_MONTH_FIRST =
  /^([a-z]{3,9})[-/. ]{1,2}(\d{1,2})(?:st|nd|rd|th)?[-/., ]{1,2}(\d{4}|\d{2})(?![\d:])/i;
const NAMED_YEAR_FIRST = /^(\d{4})[-/. ]([a-z]{3,9})[-/. ](\d{1,2})(?!\d)/i;
/** Excel's days since 1899-12-30, five figures from 1980 to 2099. */
const SERIAL = /^(\d{5})(?:\.(\d+))?$/;
const YEARLESS =
  /^(?:\d{1,2}[-/.]\d{1,2}|\d{1,2}(?:st|nd|rd|th)?[- /]?[a-z]{3,9}|[a-z]{3,9}[- /]?\d{1,2})(?: .*)?$/i;
const LOST_HOUR = /^\d{1,2}:\d{2}\.\d+$/;

const SERIAL_OF_1970 = 25_569;
const FIRST_SERIAL = 29_221;
const LAST_SERIAL = 73_050;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const MONTHS = [
  "january february march april may june".split(" "),
  "july august september october november december".split(" "),
].flat();

/**
 * Reads a date, or a date with a time, in the day-month order that was decided for the whole file: numbers
 * (09/11/2024, 09.11.24, 2024-11-09), yyyymmdd, a named month (9-Nov-24, `Nov 13 2024 12:00AM`) or Excel's serial
 * number. Two-figure years are 20yy. A year written first with four figures, and a named month, are read the same
 * under each order; `ymd` reads nothing else but years first, so a file of such dates never slips into another order.
 * An impossible date is a problem, never another day.
 */
export function readDate(cell: string, order: DateOrder): DateReading {
  const text = unwrapCell(cell);
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) return ofNumbers(text, numbers, order);
  const weekday = WEEKDAY.exec(text);
  return weekday === null ? readOddDate(text) : readDate(text.slice(weekday[0].length), order);
}

/** What a text is that is not three numbers: the same under each order. */
function readOddDate(text: string): DateReading {
  if (text === "") return { ok: false, code: "date_missing", params: {} };
  if (LOST_HOUR.test(text)) return { ok: false, code: "time_lost_hour", params: { value: text } };
  const serial = SERIAL.exec(text);
  if (serial !== null) return ofSerial(text, serial);
  const compact = COMPACT.exec(text);
  if (compact !== null) return ofCompact(text, compact);
  return readNamedDate(text);
}

function readNamedDate(text: string): DateReading {
  const dayFirst = NAMED.exec(text);
  if (dayFirst !== null) return ofNamed(text, dayFirst, dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = NAMED_MONTH_FIRST.exec(text);
  if (monthFirst !== null) return ofNamed(text, monthFirst, monthFirst[3], monthFirst[1], monthFirst[2]);
  const yearFirst = NAMED_YEAR_FIRST.exec(text);
  if (yearFirst !== null) return ofNamed(text, yearFirst, yearFirst[1], yearFirst[2], yearFirst[3]);
  return problem(isYearless(text) ? "date_without_year" : "date_unreadable", text);
}

function isYearless(text: string): boolean {
  if (!YEARLESS.test(text)) return false;
  const word = /[a-z]{3,}/i.exec(text)?.[0];
  return word === undefined || monthOf(word) !== null;
}

function ofNumbers(text: string, match: RegExpExecArray, order: DateOrder): DateReading {
  const [whole, first = "", , second = "", third = ""] = match;
  const end = whole.length;
  if (first.length === 4)
    return third.length <= 2 ? at(text, end, first, second, third) : problem("date_unreadable", text);
  if (first.length === 3 || third.length % 2 === 1) return problem("date_unreadable", text);
  if (order === "dmy") return at(text, end, third, second, first);
  if (order === "mdy") return at(text, end, third, first, second);
  const yearFirst = first.length === 2 && third.length === 2;
  return yearFirst ? at(text, end, first, second, third) : problem("date_unreadable", text);
}

function ofNamed(
  text: string,
  match: RegExpExecArray,
  year: string | undefined,
  monthName: string | undefined,
  day: string | undefined,
): DateReading {
  const month = monthOf(monthName ?? "");
  if (month === null) return problem("date_unreadable", text);
  return at(text, match[0].length, year ?? "", String(month), day ?? "");
}

/** The month 1-12 of an English name, whole or cut to three letters ("Sept" too). */
function monthOf(name: string): number | null {
  const lower = name.toLowerCase();
  const index = MONTHS.findIndex((month) => month.startsWith(lower));
  return index < 0 ? null : index + 1;
}

function ofCompact(text: string, match: RegExpExecArray): DateReading {
  const [whole, year = "", month = "", day = "", time] = match;
  if (time === undefined) return at(text, whole.length, year, month, day);
  return at(text, 8, year, month, day);
}

function ofSerial(text: string, match: RegExpExecArray): DateReading {
  const serial = Number(match[1]);
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return problem("date_unreadable", text);
  // A serial keeps five to fifteen decimals of a day: the minute is what it can be trusted with. Midnight has none.
  const minutes = Math.round(Number(`0.${match[2] ?? "0"}`) * 1440);
  return { ok: true, day: serial - SERIAL_OF_1970, minutes, offset: null };
}

/** The date of three texts, and the time in the rest of the text after `end`. */
function at(text: string, end: number, yearText: string, month: string, dayText: string): DateReading {
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  if (year < FIRST_YEAR || year > LAST_YEAR) return problem("date_unreadable", text);
  const day = dayNumber(year, Number(month), Number(dayText));
  if (day === null) return problem("date_impossible", text);
  if (end >= text.length) return { ok: true, day, minutes: null, offset: null };
  return withTime(text, day, text.slice(end));
}

function withTime(text: string, day: DayNumber, rest: string): DateReading {
  const time = readClockTime(rest.replace(/^(?:T|,? +|,)/i, ""));
  if (time.ok) return { ok: true, day, minutes: time.minutes, offset: time.offset };
  if (time.code === "time_missing") return { ok: true, day, minutes: null, offset: null };
  return time.code === "time_lost_hour" ? time : problem("date_unreadable", text);
}

const problem = (code: DateProblem["code"], text: string): DateProblem => ({
  ok: false,
  code,
  params: { value: text },
});
