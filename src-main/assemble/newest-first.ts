import type { DayNumber } from "../../src-shared/metering/day-number";

/** A reading's channel and clock time as its row has them. */
export interface ClockSighting {
  readonly channel: string;
  readonly day: DayNumber;
  /** Minutes after midnight, 0-1440. */
  readonly minutes: number;
}

const MINUTES_PER_DAY = 1440;

/**
 * Whether a file's first readings run backwards: each is compared with the one before it of its channel. A newest-first
 * file has the repeated hour of autumn with its second half first.
 */
export function newestFirst(sightings: Iterable<ClockSighting>): boolean {
  const before = new Map<string, number>();
  let forward = 0;
  for (const { channel, day, minutes } of sightings) {
    const instant = day * MINUTES_PER_DAY + minutes;
    forward += Math.sign(instant - (before.get(channel) ?? instant));
    before.set(channel, instant);
  }
  return forward < 0;
}
