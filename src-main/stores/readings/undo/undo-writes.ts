import type { DayRow } from "../day-row";
import { addToRuns, type DayRun } from "./day-run";
import type { TakenDay } from "./take-out-days";

/** What must be written to have part of an import out, each list in the order of the table's primary key. */
export interface UndoWrites {
  /** Rows of `readings` that change. */
  readonly replaced: DayRow[];
  /** Rows of `reading_deliveries`. */
  readonly written: DayRow[];
  /** Rows of `readings` that go. */
  readonly removed: DayRun[];
  /** Rows of `reading_deliveries` that go, by their job. */
  readonly dropped: Map<number, DayRun[]>;
}

/** The writes of the days of a part. */
export function undoWrites(days: readonly TakenDay[]): UndoWrites {
  const writes: UndoWrites = { replaced: [], written: [], removed: [], dropped: new Map() };
  for (const { of, taken } of days) {
    const { channelId, day } = of;
    if (taken.inForce === null) addToRuns(writes.removed, channelId, day);
    else if (taken.inForce !== undefined) writes.replaced.push({ channelId, day, ...taken.inForce });
    for (const { job, line, values, estimated } of taken.write) {
      writes.written.push({ channelId, day, job, line, values, estimated });
    }
    for (const job of taken.drop) {
      const runs = writes.dropped.get(job) ?? [];
      addToRuns(runs, channelId, day);
      writes.dropped.set(job, runs);
    }
  }
  return writes;
}
