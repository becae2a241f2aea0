import { calendarOf, type DayNumber } from "../../../src-shared/metering/day-number";
import type { DayColumns } from "../../../src-shared/metering/reading-batch";

/** One channel-day of a batch, and where its coverage stands. */
export interface BatchDay {
  /** Index into the batch's days. */
  readonly index: number;
  /** Null in a dry run where the store does not know the channel. */
  readonly channelId: number | null;
  readonly day: DayNumber;
  /** Year x 12 + month - 1. */
  readonly month: number;
  /** Bit d-1 for day d of the month. */
  readonly bit: number;
}

/** The channel-days of a batch in the order of the tables' primary keys: by channel, then by day. */
export function batchDays(days: DayColumns, channelIds: readonly (number | null)[]): BatchDay[] {
  const found: BatchDay[] = [];
  for (let index = 0; index < days.count; index++) {
    const channelId = channelIds[days.channel[index] ?? 0] ?? null;
    const day = days.day[index] ?? 0;
    const date = calendarOf(day);
    const bit = (1 << (date.day - 1)) >>> 0;
    found.push({ index, channelId, day, month: date.year * 12 + date.month - 1, bit });
  }
  return found.sort((a, b) => (a.channelId ?? 0) - (b.channelId ?? 0) || a.day - b.day);
}
