import type { DayNumber } from "../../src-shared/metering/day-number";

interface Seen {
  day: DayNumber;
  /** How often the clock times 01:00, 01:30 and 02:00 of the day came. */
  readonly times: [number, number, number];
}

/**
 * Tells the repeated hour of the autumn day apart, where a file has British clock times and no offsets: by the order
 * of its rows, channel by channel. It must be asked for every such row in turn, rejected ones too.
 */
export class RepeatedHour {
  private readonly channels = new Map<string, Seen>();

  constructor(private readonly newestFirst: boolean) {}

  /** The period that a start label names: 01:00 is period 3 or 5, 01:30 period 4 or 6. */
  startingAt(channel: string, day: DayNumber, minutes: 60 | 90): number {
    const earlier = this.sight(channel, day, minutes).before === 0;
    const second = earlier === this.newestFirst;
    return minutes / 30 + (second ? 3 : 1);
  }

  /**
   * The period that an end label names. Suppliers write the same five half-hours (periods 2 to 6) as 01:00 01:30 01:00
   * 01:30 02:00, the clock at each end, or as 01:00 01:30 02:00 01:30 02:00, half an hour after the clock at each
   * start; what came before tells which.
   */
  endingAt(channel: string, day: DayNumber, minutes: 60 | 90 | 120): number {
    const { before, times } = this.sight(channel, day, minutes);
    const [one, half, two] = times;
    const plain = minutes / 30;
    if (!this.newestFirst) {
      if (minutes === 120) return one === 2 || half === 2 ? plain + 2 : plain;
      return before === 0 ? plain : plain + 2;
    }
    if (minutes === 60) return before === 0 && half < 2 && two < 2 ? plain + 2 : plain;
    return before === 0 ? plain + 2 : plain;
  }

  /** Counts a clock time; a third one begins the day anew (the file holds it twice). */
  private sight(channel: string, day: DayNumber, minutes: 60 | 90 | 120) {
    const index = minutes === 60 ? 0 : minutes === 90 ? 1 : 2;
    let seen = this.channels.get(channel);
    if (seen?.day !== day || seen.times[index] >= 2) {
      seen = { day, times: [0, 0, 0] };
      this.channels.set(channel, seen);
    }
    const before = seen.times[index];
    seen.times[index] += 1;
    return { before, times: seen.times };
  }
}
