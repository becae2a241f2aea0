import { valueAt, winnerOf, type Delivery } from "./fold";
import { isMissing } from "./millionths";
import { hasSlot, slotBit, type PeriodMask } from "./period-mask";
import { valuedSlots } from "./valued-slots";

/** What a delivery does to a day, against the day as the *other* jobs' deliveries have it (DESIGN.md section 7). */
export interface Judgement {
  /** Slots whose value or flag is new or changed. */
  readonly changed: PeriodMask;
  /** Among the changed: slots that had a value before. */
  readonly replaced: PeriodMask;
  /** Slots where an estimate was kept out by an actual (or by a gap-filling rule). */
  readonly actualKept: PeriodMask;
  /** Slots where the value of a later job stays in force. */
  readonly newerKept: PeriodMask;
  /** The latest such job, or null. */
  readonly newerJob: number | null;
}

/** Judges a delivery; `others` are all other live deliveries of the day, in the order of their jobs. */
export function judgeDelivery(others: readonly Delivery[], mine: Delivery): Judgement {
  if (others.length === 0) {
    return { changed: valuedSlots(mine.values), replaced: 0, actualKept: 0, newerKept: 0, newerJob: null };
  }
  const all = [...others, mine].sort((a, b) => a.job - b.job);
  const judged = { changed: 0, replaced: 0, actualKept: 0, newerKept: 0, newerJob: null as number | null };
  for (let slot = 0; slot < mine.values.length; slot++) {
    if (isMissing(valueAt(mine, slot))) continue;
    const before = winnerOf(others, slot);
    const after = winnerOf(all, slot);
    if (after === mine) {
      if (before !== null && same(before, mine, slot)) continue;
      judged.changed += slotBit(slot);
      if (before !== null) judged.replaced += slotBit(slot);
    } else if (after !== null && !same(after, mine, slot)) {
      if (after.job > mine.job) {
        judged.newerKept += slotBit(slot);
        judged.newerJob = Math.max(judged.newerJob ?? 0, after.job);
      } else {
        judged.actualKept += slotBit(slot);
      }
    }
  }
  return judged;
}

function same(a: Delivery, b: Delivery, slot: number): boolean {
  return valueAt(a, slot) === valueAt(b, slot) && hasSlot(a.estimated, slot) === hasSlot(b.estimated, slot);
}
