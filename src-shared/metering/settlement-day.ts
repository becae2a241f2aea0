import { dayNumber, daysInMonth, calendarOf, type DayNumber } from "./day-number";

/** Minutes in a settlement period. */
export const PERIOD_MINUTES = 30;
/** The most periods a day can have: 50, on the day the clocks go back. */
export const MOST_PERIODS = 50;

const MINUTES_PER_DAY = 1440;

/** The last Sunday of a month, on which British clocks change (EU directive 2000/84/EC, kept by the UK): at 01:00 UTC. */
function lastSunday(year: number, month: number): DayNumber {
  const last = dayNumber(year, month, daysInMonth(year, month)) ?? 0;
  // 1970-01-01 was a Thursday: day 3 was the first Sunday.
  return last - ((last - 3 + 7) % 7);
}

/** What the clocks do on a day: "forward" (46 periods), "back" (50) or nothing (48). */
export function clockChange(day: DayNumber): "forward" | "back" | null {
  const { year, month } = calendarOf(day);
  if (month === 3 && day === lastSunday(year, 3)) return "forward";
  if (month === 10 && day === lastSunday(year, 10)) return "back";
  return null;
}

/** Settlement periods in a British clock day: 46 on the spring change, 50 on the autumn one, else 48 (BSC). */
export function periodsInDay(day: DayNumber): 46 | 48 | 50 {
  const change = clockChange(day);
  return change === "forward" ? 46 : change === "back" ? 50 : 48;
}

/** Whether British summer time is in force at the day's midnight. */
export function summerAtMidnight(day: DayNumber): boolean {
  const { year } = calendarOf(day);
  return day > lastSunday(year, 3) && day <= lastSunday(year, 10);
}

/** Minutes since 1970-01-01T00:00Z at which a day begins in British local time. */
export function dayStartUtcMinutes(day: DayNumber): number {
  return day * MINUTES_PER_DAY - (summerAtMidnight(day) ? 60 : 0);
}

/** A settlement period: its day and its number, 1 to 46, 48 or 50. */
export interface SettlementPeriod {
  readonly day: DayNumber;
  readonly period: number;
}

/** The settlement period that starts at a UTC minute (since 1970); null unless it is on a half-hour. */
export function periodAtUtc(utcMinutes: number): SettlementPeriod | null {
  if (utcMinutes % PERIOD_MINUTES !== 0) return null;
  let day = Math.floor(utcMinutes / MINUTES_PER_DAY);
  if (summerAtMidnight(day + 1) && utcMinutes >= dayStartUtcMinutes(day + 1)) day += 1;
  return { day, period: (utcMinutes - dayStartUtcMinutes(day)) / PERIOD_MINUTES + 1 };
}

/** Minutes since 1970-01-01T00:00Z at which a settlement period starts. */
export function periodStartUtcMinutes(day: DayNumber, period: number): number {
  return dayStartUtcMinutes(day) + (period - 1) * PERIOD_MINUTES;
}

/**
 * The period that starts at a British clock time, in minutes after midnight (0-1439) and a multiple of 30.
 * On the autumn day 01:00 and 01:30 happen twice: `second` picks the later one. Null for a time that the spring
 * day skips (01:00, 01:30).
 */
export function periodAtClock(day: DayNumber, minutes: number, second: boolean): number | null {
  const plain = minutes / PERIOD_MINUTES + 1;
  const change = clockChange(day);
  if (change === null || minutes < 60) return plain;
  if (change === "forward") return minutes < 120 ? null : plain - 2;
  return minutes >= 120 || second ? plain + 2 : plain;
}
