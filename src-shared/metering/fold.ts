import type { MergeRule } from "../jobs/merge-rule";
import { isMissing, MISSING } from "./millionths";
import { hasSlot, slotBit, type PeriodMask } from "./period-mask";
import type { SlotWidth } from "./reading-batch";

/** What one job delivers of a channel-day: millionths in its slots (slot p-1 is period p), NaN where it has none. */
export interface Delivery {
  readonly job: number;
  readonly merge: MergeRule;
  readonly values: Float64Array;
  readonly estimated: PeriodMask;
  /** Line of the job's file; null where it is not known any more. */
  readonly line: number | null;
}

/** What is in force for a channel-day: the row of `readings`. */
export interface InForce {
  readonly values: Float64Array;
  readonly estimated: PeriodMask;
  /** Of the jobs whose values are in force, the latest; a job that only repeats a value does not take it over. */
  readonly job: number;
  readonly line: number | null;
}

/**
 * The heart of the store (DESIGN.md section 1): what is in force for a day is the fold of all live deliveries of it in
 * the order of their jobs, half-hour by half-hour. The order in which they reached the store does not matter, and undo
 * is the same fold without one job. Null where no delivery has a value.
 */
export function fold(deliveries: readonly Delivery[], width: SlotWidth): InForce | null {
  const ordered = deliveries.toSorted((a, b) => a.job - b.job);
  const values = new Float64Array(width).fill(MISSING);
  let estimated: PeriodMask = 0;
  let latest: Delivery | null = null;
  for (let slot = 0; slot < width; slot++) {
    const winner = winnerOf(ordered, slot);
    if (winner === null) continue;
    values[slot] = valueAt(winner, slot);
    if (hasSlot(winner.estimated, slot)) estimated += slotBit(slot);
    if (latest === null || winner.job > latest.job) latest = winner;
  }
  return latest && { values, estimated, job: latest.job, line: latest.line };
}

/** Whose value is in force in one slot; deliveries in the order of their jobs. */
export function winnerOf(ordered: readonly Delivery[], slot: number): Delivery | null {
  let winner: Delivery | null = null;
  for (const next of ordered) if (takes(next, winner, slot)) winner = next;
  return winner;
}

/**
 * Whether a delivery takes a slot from the one that holds it (guarantee 7): an empty half-hour never erases, a later
 * value wins, an estimate does not replace an actual unless its job says so, fill_gaps only fills.
 */
function takes(next: Delivery, held: Delivery | null, slot: number): boolean {
  if (isMissing(valueAt(next, slot))) return false;
  if (held === null) return true;
  if (next.merge === "fill_gaps" || repeats(next, held, slot)) return false;
  const estimateOverActual = hasSlot(next.estimated, slot) && !hasSlot(held.estimated, slot);
  return !estimateOverActual || next.merge === "replace_actual";
}

function repeats(next: Delivery, held: Delivery, slot: number): boolean {
  return (
    valueAt(next, slot) === valueAt(held, slot) &&
    hasSlot(next.estimated, slot) === hasSlot(held.estimated, slot)
  );
}

/** Millionths in a slot, NaN where there are none. */
export const valueAt = (day: Pick<Delivery, "values">, slot: number): number => day.values[slot] ?? MISSING;
