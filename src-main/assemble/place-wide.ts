import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import type { DayNumber } from "../../src-shared/metering/day-number";
import { PERIOD_MINUTES, periodAtUtc, periodsInDay } from "../../src-shared/metering/settlement-day";
import type { Place, Places } from "../../src-shared/reading/row-reading";

const MINUTES_PER_DAY = 1440;
/** Periods of a day on which the clocks do not change, and of every day of GMT. */
export const PERIODS_OF_PLAIN_DAY = 48;
/** The columns of 01:00 and 01:30, which the spring day skips, where each column stands for a time of the clock. */
const SKIPPED_COLUMNS: readonly number[] = [2, 3];

/** How the period columns of a file are laid out over a day. */
export type WideShape = Pick<ImportPlan, "clock" | "periods" | "periodsBy">;

/**
 * Where the values of a wide row lie. Local: the periods of that day, in order; where columns are named by clock times,
 * those of the hour that the spring day skips are none. GMT all the year: the 48 half-hours from 00:00 GMT, in summer
 * from 01:00 of the day to 01:00 of the next.
 */
export function placeWide(shape: WideShape, day: DayNumber): Places {
  const periods = periodsOf(shape.clock, day);
  const skipping = skipsHour(shape, periods);
  const of: (Place | null)[] = [];
  let period = 0;
  for (let column = 0; column < shape.periods.length; column++) {
    if (skipping && SKIPPED_COLUMNS.includes(column)) of.push(null);
    else of.push(placePeriod(shape.clock, day, ++period));
  }
  return { day, periods, cells: skipping ? shape.periods.length : periods, of };
}

/** Half-hours of a day in a file's clock: every day of GMT has 48. */
export function periodsOf(clock: ImportPlan["clock"], day: DayNumber): number {
  return clock === "utc" ? PERIODS_OF_PLAIN_DAY : periodsInDay(day);
}

/** The place of a period, from 1, that a file's clock counts from midnight. */
export function placePeriod(clock: ImportPlan["clock"], day: DayNumber, period: number): Place | null {
  if (period > periodsOf(clock, day)) return null;
  return clock === "local" ? { day, slot: period - 1 } : periodOfUtcDay(day, period);
}

function periodOfUtcDay(day: DayNumber, period: number): Place {
  const place = periodAtUtc(day * MINUTES_PER_DAY + (period - 1) * PERIOD_MINUTES);
  if (place === null) throw new Error("a half-hour of GMT is a settlement period");
  return { day: place.day, slot: place.period - 1 };
}

/** Whether the day's columns are named by clock times of which the day skips two. */
function skipsHour(shape: WideShape, periods: number): boolean {
  return shape.periodsBy === "clock" && shape.periods.length === PERIODS_OF_PLAIN_DAY && periods === 46;
}

/** Where a day has no half-hour, a zero alone is padding (DOMAIN.md), as a blank is. */
export const isPadding = (value: number): boolean => value === 0 || value !== value;
