import type { DayNumber } from "../../../src-shared/metering/day-number";

/** One read of days: every day from `from` to `to` of these channels. */
export interface DayRead {
  readonly channelIds: readonly number[];
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Days of one channel without a long hole; a group of them becomes a read. */
interface Span {
  readonly channelId: number;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly wanted: number;
}

interface Group {
  readonly channelIds: Set<number>;
  from: DayNumber;
  to: DayNumber;
  wanted: number;
}

/** A hole of more days than this splits a channel's days in two. */
const LONGEST_HOLE = 31;
/** Channels of one read: an IN list that the optimisers of both servers still take apart into ranges. */
const MOST_CHANNELS = 500;
/** Rows that a read may bring in all, beside one unwanted for each wanted. */
const FREE_WASTE = 1000;

/**
 * Covers channel-days (in order of channel, then day) by a few reads, each a list of channels and a range of days; never
 * by an OR of key pairs, which took 2,970 ms where ranges took 476 to 611 (DESIGN.md section 5). Whether a file has few
 * meters and many days or the other way round, what is read and not wanted stays within what is wanted and a thousand.
 */
export function planDayReads(days: readonly { channelId: number; day: DayNumber }[]): DayRead[] {
  const spans = spansOf(days).sort((a, b) => a.from - b.from || a.to - b.to || a.channelId - b.channelId);
  const groups: Group[] = [];
  for (const span of spans) {
    const last = groups.at(-1);
    if (last !== undefined && fits(last, span)) {
      last.channelIds.add(span.channelId);
      last.to = Math.max(last.to, span.to);
      last.wanted += span.wanted;
    } else {
      const { from, to, wanted } = span;
      groups.push({ channelIds: new Set([span.channelId]), from, to, wanted });
    }
  }
  return groups.map(({ channelIds, from, to }) => ({
    channelIds: [...channelIds].sort((a, b) => a - b),
    from,
    to,
  }));
}

function spansOf(days: readonly { channelId: number; day: DayNumber }[]): Span[] {
  const spans: Span[] = [];
  for (const { channelId, day } of days) {
    const last = spans.at(-1);
    if (last !== undefined && last.channelId === channelId && day - last.to <= LONGEST_HOLE) {
      spans[spans.length - 1] = { ...last, to: day, wanted: last.wanted + 1 };
    } else {
      spans.push({ channelId, from: day, to: day, wanted: 1 });
    }
  }
  return spans;
}

/** Spans come in order of their first day, so that a group grows at its end only. */
function fits(group: Group, span: Span): boolean {
  const channels = group.channelIds.size + (group.channelIds.has(span.channelId) ? 0 : 1);
  const days = Math.max(group.to, span.to) - group.from + 1;
  return channels <= MOST_CHANNELS && channels * days <= 2 * (group.wanted + span.wanted) + FREE_WASTE;
}
