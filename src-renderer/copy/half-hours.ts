import { formatNumberOf } from "./format-count";

/** Half-hours of a day. */
export const HALF_HOURS = 48;

const two = (value: number) => String(value).padStart(2, "0");

/** The time at which half-hour `i` (from 0) of a day begins: "01:30"; 48 is "24:00". */
export const halfHourStart = (i: number) => `${two(Math.floor(i / 2))}:${i % 2 === 0 ? "00" : "30"}`;

/** "01:30 to 02:00". */
export const halfHourName = (i: number) => `${halfHourStart(i)} to ${halfHourStart(i + 1)}`;

const files = (count: number) => formatNumberOf(count, "file", "files");

/** What stands on one bar: "01:30 to 02:00: 86 files". */
export const halfHourLabel = (i: number, count: number) => `${halfHourName(i)}: ${files(count)}`;

/** The chart in one sentence: "312 files in 30 days, the most between 01:30 and 02:00". */
export function arrivalsSummary(counts: readonly number[], days: number): string {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return `No file in ${days} days`;
  const peak = counts.indexOf(Math.max(...counts));
  return `${files(all)} in ${days} days, the most between ${halfHourStart(peak)} and ${halfHourStart(peak + 1)}`;
}
