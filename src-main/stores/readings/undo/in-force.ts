import type { InForceDays } from "../../../../src-shared/contract/undo";
import { firstDayOfMonth, monthNumber } from "../../../../src-shared/metering/day-number";
import { countMonthDays } from "../../../../src-shared/metering/month-days";
import type { DeliveredMonth } from "../../../ports/reading-store";
import { deliveredMonths } from "../queries/delivered-months";
import { InForceShare, writtenInForce, type WrittenDay } from "../queries/written-in-force";
import type { DayConnection } from "../reading-engine";

/**
 * Of the meter-days that a job has in, how many are in force whole, in part or not at all. A coverage bit without a row of
 * its own is in force whole, so only the rows of `reading_deliveries` are looked at: of 73,000 meter-days on either store
 * under 0.1 s of a processor where few of them were replaced, and 0.9 s where all were (2026-11-24).
 */
export async function inForceOf(connection: DayConnection, job: number): Promise<InForceDays> {
  const total: InForceDays = { whole: 0, part: 0, none: 0 };
  const delivered = await deliveredMonths(connection, job);
  for (const type of ["hh", "daily"] as const) {
    const months = delivered.filter((each) => each.type === type);
    if (months.length === 0) continue;
    const [from, to] = spanOf(months);
    const channelIds = [...new Set(months.map((each) => each.channelId))];
    const written = await writtenInForce(connection, { job, type, from, to }, channelIds);
    const { whole, part, none } = countInForce(months, written);
    total.whole += whole;
    total.part += part;
    total.none += none;
  }
  return total;
}

function spanOf(months: readonly DeliveredMonth[]): [from: number, to: number] {
  let first = Infinity;
  let last = -Infinity;
  for (const { month } of months) {
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  return [firstDayOfMonth(first), firstDayOfMonth(last + 1) - 1];
}

/** A meter-day is in force whole where all its channels are, not at all where none is. */
export function countInForce(months: readonly DeliveredMonth[], written: readonly WrittenDay[]): InForceDays {
  const groups = new Map<string, DeliveredMonth[]>();
  const groupOf = new Map<string, DeliveredMonth[]>();
  for (const each of months) {
    const group = groups.get(`${each.meterId} ${each.month}`) ?? [];
    group.push(each);
    groups.set(`${each.meterId} ${each.month}`, group);
    groupOf.set(`${each.channelId} ${each.month}`, group);
  }
  const counts = { whole: 0, part: 0, none: 0 };
  for (const group of groups.values()) counts.whole += countMonthDays(daysOf(group));
  for (const [group, days] of byMeterDay(written, groupOf)) {
    for (const [bit, channels] of days) {
      const delivered = group.filter((each) => (each.days & bit) !== 0).length;
      const state = stateOf(channels, delivered);
      if (state === "whole") continue;
      counts.whole -= 1;
      counts[state] += 1;
    }
  }
  return counts;
}

/** Of each meter's month, the days on which it differs, each with what its channels have in force. */
function byMeterDay(
  written: readonly WrittenDay[],
  groupOf: ReadonlyMap<string, DeliveredMonth[]>,
): Map<DeliveredMonth[], Map<number, InForceShare[]>> {
  const found = new Map<DeliveredMonth[], Map<number, InForceShare[]>>();
  for (const { channelId, day, inForce } of written) {
    const month = monthNumber(day);
    const group = groupOf.get(`${channelId} ${month}`);
    if (group === undefined) continue;
    const days = found.get(group) ?? new Map<number, InForceShare[]>();
    const bit = (1 << (day - firstDayOfMonth(month))) >>> 0;
    days.set(bit, [...(days.get(bit) ?? []), inForce]);
    found.set(group, days);
  }
  return found;
}

/** Channels without a row of their own are in force whole. */
function stateOf(channels: readonly InForceShare[], delivered: number): keyof InForceDays {
  if (channels.every((each) => each === InForceShare.whole)) return "whole";
  const none = channels.filter((each) => each === InForceShare.none).length;
  return none === delivered ? "none" : "part";
}

const daysOf = (group: readonly DeliveredMonth[]): number =>
  group.reduce((days, each) => (days | each.days) >>> 0, 0);
