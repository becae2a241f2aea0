/**
 * A British calendar day as a whole number: days since 1970-01-01. It has no time zone; every calculation on it
 * is exact. Text form: "YYYY-MM-DD".
 */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;

/** The day of a calendar date, month 1-12; null where the calendar has no such day (31 November is not rolled over). */
export function dayNumber(year: number, month: number, day: number): DayNumber | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY);
}

/** Days in a month 1-12 of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** "YYYY-MM-DD". */
export function formatDay(day: DayNumber): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day of a "YYYY-MM-DD" text that is known to be one (from a store). */
export function parseDay(text: string): DayNumber {
  return Math.round(Date.parse(`${text}T00:00:00Z`) / MS_PER_DAY);
}

/** Year, month 1-12 and day of the month. */
export function calendarOf(day: DayNumber): { year: number; month: number; day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The month of a day as one number, year x 12 + month - 1: the grain of coverage. */
export function monthNumber(day: DayNumber): number {
  const { year, month } = calendarOf(day);
  return year * 12 + month - 1;
}

/** The first day of a month number. */
export function firstDayOfMonth(month: number): DayNumber {
  return Math.round(Date.UTC(Math.floor(month / 12), month % 12, 1) / MS_PER_DAY);
}
