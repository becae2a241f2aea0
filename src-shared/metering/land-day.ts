import { fold, valueAt, type Delivery, type InForce } from "./fold";
import { judgeDelivery, type Judgement } from "./judge-delivery";
import { isMissing } from "./millionths";
import { hasSlot, slotBit, type PeriodMask } from "./period-mask";
import type { SlotWidth } from "./reading-batch";
import { sameDay } from "./same-day";

/** A live delivery as the store keeps it: `written` in reading_deliveries, else only a coverage bit, equal to what is in force. */
export interface KeptDelivery extends Delivery {
  readonly written: boolean;
}

/** A channel-day as it stands, read after its channel was locked. */
export interface DayState {
  readonly inForce: InForce | null;
  /** Every live delivery, of the landing job too where an earlier batch of it brought part of the day. */
  readonly deliveries: readonly KeptDelivery[];
}

/** What must be written for a day to have a batch's part of it in. */
export interface Landing {
  /** The row of `readings`, where it changes. */
  readonly inForce: InForce | null;
  /** Rows of `reading_deliveries` to write: where a delivery differs from what is in force. */
  readonly write: readonly Delivery[];
  /** The landing job's own row there says nothing any more: it equals what is in force. */
  readonly dropOwn: boolean;
  /** The job has its first values of the day: a bit to set in its coverage. */
  readonly covers: boolean;
  readonly judgement: Judgement;
  /** The other jobs' deliveries, in the order of their jobs: what rows are judged against. */
  readonly others: readonly Delivery[];
}

/** The state of a day that nothing was ever delivered for. */
export const EMPTY_DAY: DayState = { inForce: null, deliveries: [] };

/**
 * Works out what a batch's part of one channel-day changes. Before a day changes, the deliveries of all others that have
 * only a coverage bit are written out, equal to the row as it stood; so that undo can fold without any one job.
 */
export function landDay(state: DayState, mine: Delivery, width: SlotWidth): Landing {
  const kept = state.deliveries.filter((delivery) => delivery.job !== mine.job);
  const others = kept.toSorted((a, b) => a.job - b.job);
  const prior = state.deliveries.find((delivery) => delivery.job === mine.job);
  const whole = prior === undefined ? mine : overlay(prior, mine, width);
  const judgement = judgeDelivery(others, mine);
  const after = others.length === 0 ? { ...whole } : fold([...others, whole], width);
  if (after === null) throw new Error("a delivery without a value cannot land");
  const moved = state.inForce === null || state.inForce.job !== after.job || !sameDay(state.inForce, after);
  const ownDiffers = !sameDay(whole, after);
  const displaced = moved ? others.filter((other) => !other.written && !sameDay(other, after)) : [];
  return {
    inForce: moved ? after : null,
    write: ownDiffers ? [...displaced, whole] : displaced,
    dropOwn: !ownDiffers && prior?.written === true,
    covers: prior === undefined,
    judgement,
    others,
  };
}

/** A job's earlier part of a day with a later part over it: within a job the last row of the file wins. */
function overlay(prior: Delivery, later: Delivery, width: SlotWidth): Delivery {
  const values = new Float64Array(width);
  let estimated: PeriodMask = 0;
  for (let slot = 0; slot < width; slot++) {
    const from = isMissing(valueAt(later, slot)) ? prior : later;
    values[slot] = valueAt(from, slot);
    if (hasSlot(from.estimated, slot) && !isMissing(valueAt(from, slot))) estimated += slotBit(slot);
  }
  return { ...later, values, estimated };
}
