import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import { formatDay, type DayNumber } from "../../src-shared/metering/day-number";
import {
  clockChange,
  periodAtClock,
  periodAtUtc,
  PERIOD_MINUTES,
} from "../../src-shared/metering/settlement-day";
import type { Place } from "../../src-shared/reading/row-reading";
import type { RepeatedHour } from "./repeated-hour";

const MINUTES_PER_DAY = 1440;

/** A time of one reading in a long file. */
export interface ReadingTime {
  /** What tells one channel's rows from another's. */
  readonly channel: string;
  readonly day: DayNumber;
  /** Minutes after midnight, 0-1440. */
  readonly minutes: number;
  /** Minutes east of UTC where the time says so. */
  readonly offset: number | null;
}

/** What decides how a time is read. */
export interface TimeRules {
  readonly plan: Pick<ImportPlan, "clock" | "label" | "midnight">;
  readonly repeated: RepeatedHour;
}

/** A time that is no half-hour: off the grid, or in the hour that the spring day skips. */
export type NoPlace =
  { readonly code: "time_off_grid" } | { readonly code: "time_does_not_exist"; readonly date: string };

/** The half-hour that a time names, as its start or its end. Explicit offsets win over the file's clock. */
export function placeReading(time: ReadingTime, rules: TimeRules): Place | NoPlace {
  if (time.minutes % PERIOD_MINUTES !== 0) return { code: "time_off_grid" };
  const ends = rules.plan.label === "end";
  const closing = ends && time.minutes === 0 && rules.plan.midnight === "own_day";
  const minutes = closing ? MINUTES_PER_DAY : time.minutes;
  if (time.offset !== null || rules.plan.clock === "utc") {
    const start = time.day * MINUTES_PER_DAY + minutes - (time.offset ?? 0) - (ends ? PERIOD_MINUTES : 0);
    const place = periodAtUtc(start);
    return place === null ? { code: "time_off_grid" } : { day: place.day, slot: place.period - 1 };
  }
  return ends ? endingAt({ ...time, minutes }, rules) : startingAt({ ...time, minutes }, rules);
}

function startingAt({ channel, day, minutes }: ReadingTime, { repeated }: TimeRules): Place | NoPlace {
  if (minutes === MINUTES_PER_DAY) return { day: day + 1, slot: 0 };
  if (clockChange(day) === "back" && (minutes === 60 || minutes === 90)) {
    return { day, slot: repeated.startingAt(channel, day, minutes) - 1 };
  }
  return atClock(day, minutes);
}

function endingAt({ channel, day, minutes }: ReadingTime, { repeated }: TimeRules): Place | NoPlace {
  if (minutes === 0) return atClock(day - 1, MINUTES_PER_DAY - PERIOD_MINUTES);
  const change = clockChange(day);
  if (change === "back" && (minutes === 60 || minutes === 90 || minutes === 120)) {
    return { day, slot: repeated.endingAt(channel, day, minutes) - 1 };
  }
  // The spring day's second half-hour ends as the clocks go from 01:00 to 02:00: both name it.
  if (change === "forward" && minutes === 120) return { day, slot: 1 };
  return atClock(day, minutes - PERIOD_MINUTES);
}

function atClock(day: DayNumber, minutes: number): Place | NoPlace {
  const period = periodAtClock(day, minutes, false);
  return period === null ? { code: "time_does_not_exist", date: formatDay(day) } : { day, slot: period - 1 };
}
