import type { JobDetail } from "../../../src-shared/contract/jobs";
import { firstDayOfMonth, formatDay } from "../../../src-shared/metering/day-number";
import { countMonthDays } from "../../../src-shared/metering/month-days";
import type { CoveredMonth } from "../queries/covered-months";

/** Meters, meter-days and the span of days of a job's coverage; a day of two channels of a meter counts once. */
export function summariseCoverage(months: readonly CoveredMonth[]): JobDetail["covers"] {
  const meters = new Set<number>();
  const daysOf = new Map<string, number>();
  let first = Infinity;
  let last = -Infinity;
  for (const { meter, month, days } of months) {
    if (days === 0) continue;
    const key = `${meter} ${month}`;
    meters.add(meter);
    daysOf.set(key, ((daysOf.get(key) ?? 0) | days) >>> 0);
    const start = firstDayOfMonth(month);
    first = Math.min(first, start + lowestBit(days));
    last = Math.max(last, start + 31 - Math.clz32(days));
  }
  const meterDays = [...daysOf.values()].reduce((sum, days) => sum + countMonthDays(days), 0);
  const none = meters.size === 0;
  return {
    meters: meters.size,
    meterDays,
    from: none ? null : formatDay(first),
    to: none ? null : formatDay(last),
  };
}

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);
