import type { UndoDays } from "../../../../src-shared/jobs/undo-days";
import { meterDayOutcome } from "../../../../src-shared/metering/meter-day-outcome";
import type { SlotWidth } from "../../../../src-shared/metering/reading-batch";
import { keepersOf, type DayOutcome } from "../../../../src-shared/metering/take-out";
import type { TakenDay } from "./take-out-days";

/** The channel-days of a part by meter-day: channels of a meter on one day are one. */
function byMeterDay(days: readonly TakenDay[]): TakenDay[][] {
  const groups = new Map<string, TakenDay[]>();
  for (const each of days) {
    const key = `${each.of.meterId} ${each.of.day}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [each]);
    else known.push(each);
  }
  return [...groups.values()];
}

const outcomeOf = (channels: readonly TakenDay[]): DayOutcome =>
  meterDayOutcome(new Set(channels.map(({ taken }) => taken.outcome)));

/** A part's meter-days by what their undo came to. All channels of a meter in a month are in one part. */
export function countMeterDays(days: readonly TakenDay[]): UndoDays {
  const counts = { removed: 0, restored: 0, kept: 0 };
  for (const channels of byMeterDay(days)) counts[outcomeOf(channels)] += 1;
  return counts;
}

/** Of the kept meter-days, the jobs whose values are in force afterwards, and on how many of them. */
export function countKeepers(days: readonly TakenDay[], importId: number, width: SlotWidth) {
  const counts = new Map<number, number>();
  for (const channels of byMeterDay(days)) {
    if (outcomeOf(channels) !== "kept") continue;
    const keepers = new Set<number>();
    for (const { state } of channels) {
      if (state === null) continue;
      for (const job of keepersOf(state, importId, width)) keepers.add(job);
    }
    for (const job of keepers) counts.set(job, (counts.get(job) ?? 0) + 1);
  }
  return [...counts].map(([job, kept]) => ({ job, days: kept }));
}
