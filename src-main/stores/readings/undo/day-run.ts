import type { DayNumber } from "../../../../src-shared/metering/day-number";

/** Days of one channel without a hole: one DELETE. */
export interface DayRun {
  readonly channelId: number;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Adds a day to runs that are given in the order of channel, then day: the last run grows, or a new one begins. */
export function addToRuns(runs: DayRun[], channelId: number, day: DayNumber): void {
  const last = runs.at(-1);
  if (last !== undefined && last.channelId === channelId && last.to === day - 1) {
    runs[runs.length - 1] = { ...last, to: day };
  } else {
    runs.push({ channelId, from: day, to: day });
  }
}
