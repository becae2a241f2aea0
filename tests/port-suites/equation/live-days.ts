import type { UndoForecast } from "../../../src-main/importing/preview-undo";
import type { InForceDays } from "../../../src-shared/contract/undo";
import { fold, valueAt, winnerOf, type Delivery } from "../../../src-shared/metering/fold";
import { isMissing } from "../../../src-shared/metering/millionths";
import { hasSlot } from "../../../src-shared/metering/period-mask";
import type { SlotWidth } from "../../../src-shared/metering/reading-batch";
import { slotsOf } from "../../support/readings/delivery";
import { deliveriesOf, type DayKey, type ModelJob } from "./model";
import type { StoredState } from "./stored-state";

/** Of each channel-day the deliveries that are in: which they are the coverage says, what they hold the test knows. */
export type LiveDays = ReadonlyMap<DayKey, readonly Delivery[]>;

export function liveDays({ covered }: StoredState, jobs: readonly ModelJob[]): LiveDays {
  const known = new Map(jobs.map((model) => [model.job, deliveriesOf(model)]));
  const live = new Map<DayKey, Delivery[]>();
  for (const { key, job } of covered) {
    const delivery = known.get(job)?.get(key);
    if (delivery !== undefined) live.set(key, [...(live.get(key) ?? []), delivery]);
  }
  return live;
}

/** What the undo of a job must come to, reckoned the plain way: each day folded with it and without. */
export function expectedForecast(live: LiveDays, job: number): UndoForecast {
  const counts = { removed: 0, restored: 0, kept: 0 };
  const keptBy = new Map<number, number>();
  for (const channels of meterDays(live, job)) {
    const outcomes = new Set(channels.map(([key, all]) => outcomeWithout(all, job, widthOf(key))));
    const [only] = outcomes;
    const outcome = outcomes.size === 1 && only !== undefined ? only : "restored";
    counts[outcome] += 1;
    if (outcome !== "kept") continue;
    const keepers = new Set(channels.flatMap(([key, all]) => winners(without(all, job), widthOf(key))));
    for (const keeper of keepers) keptBy.set(keeper, (keptBy.get(keeper) ?? 0) + 1);
  }
  const keepers = [...keptBy].map(([keeper, days]) => ({ job: keeper, days }));
  return { ...counts, keptBy: keepers.sort((a, b) => b.days - a.days || a.job - b.job) };
}

/** Of the meter-days of a job, how many are in force whole, in part and not at all. */
export function expectedInForce(live: LiveDays, job: number): InForceDays {
  const counts = { whole: 0, part: 0, none: 0 };
  for (const channels of meterDays(live, job)) {
    const shares = new Set(channels.map(([key, all]) => shareInForce(all, job, widthOf(key))));
    const [only] = shares;
    counts[shares.size === 1 && only !== undefined ? only : "part"] += 1;
  }
  return counts;
}

type ChannelDay = readonly [DayKey, readonly Delivery[]];

/** The channel-days that a job delivered, those of one meter and day together. */
function meterDays(live: LiveDays, job: number): ChannelDay[][] {
  const groups = new Map<string, ChannelDay[]>();
  for (const [key, all] of live) {
    if (!all.some((each) => each.job === job)) continue;
    const [type, meter, , day] = key.split(" ");
    const group = [type, meter, day].join(" ");
    groups.set(group, [...(groups.get(group) ?? []), [key, all]]);
  }
  return [...groups.values()];
}

function outcomeWithout(all: readonly Delivery[], job: number, width: SlotWidth) {
  const [before, after] = [fold(all, width), fold(without(all, job), width)];
  if (after === null) return "removed" as const;
  return JSON.stringify(slotsOf(before)) === JSON.stringify(slotsOf(after))
    ? ("kept" as const)
    : ("restored" as const);
}

function shareInForce(all: readonly Delivery[], job: number, width: SlotWidth) {
  const mine = all.find((each) => each.job === job);
  const inForce = fold(all, width);
  if (mine === undefined || inForce === null) throw new Error(`job ${job} is not in`);
  const slots = Array.from({ length: width }, (_, slot) => slot).filter(
    (slot) => !isMissing(valueAt(mine, slot)),
  );
  const same = slots.filter(
    (slot) =>
      inForce.values[slot] === mine.values[slot] &&
      hasSlot(inForce.estimated, slot) === hasSlot(mine.estimated, slot),
  );
  if (same.length === slots.length) return "whole" as const;
  return same.length === 0 ? ("none" as const) : ("part" as const);
}

const without = (all: readonly Delivery[], job: number) => all.filter((each) => each.job !== job);

const winners = (all: readonly Delivery[], width: SlotWidth): number[] => {
  const ordered = all.toSorted((a, b) => a.job - b.job);
  return Array.from({ length: width }, (_, slot) => winnerOf(ordered, slot)?.job).filter(
    (job) => job !== undefined,
  );
};

export const widthOf = (key: DayKey): SlotWidth => (key.startsWith("hh") ? 50 : 1);
