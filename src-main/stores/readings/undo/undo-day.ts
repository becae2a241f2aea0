import { firstDayOfMonth } from "../../../../src-shared/metering/day-number";
import type { DeliveredMonth } from "../../../ports/reading-store";
import type { BatchDay } from "../batch-days";

/** One channel-day that an import delivered and its undo takes out. */
export interface UndoDay extends BatchDay {
  readonly meterId: number;
  readonly channelId: number;
}

/** The channel-days of some months, in the order of the tables' primary keys: by channel, then by day. */
export function undoDaysOf(months: readonly DeliveredMonth[]): UndoDay[] {
  const ordered = months.toSorted((a, b) => a.channelId - b.channelId || a.month - b.month);
  const found: UndoDay[] = [];
  for (const { meterId, channelId, month, days } of ordered) {
    const first = firstDayOfMonth(month);
    for (let index = 0; index < 31; index++) {
      const bit = (1 << index) >>> 0;
      if ((days & bit) === 0) continue;
      found.push({ index: found.length, meterId, channelId, day: first + index, month, bit });
    }
  }
  return found;
}
