import type { MergeRule } from "../../../src-shared/jobs/merge-rule";
import type { Delivery } from "../../../src-shared/metering/fold";
import { slotBit } from "../../../src-shared/metering/period-mask";
import type { SlotWidth } from "../../../src-shared/metering/reading-batch";

/** Values of a day's first slots as a test writes them: `null` is missing, "5e" an estimate of 5, all in millionths. */
export type Slots = readonly (number | `${number}e` | null)[];

/** A delivery in a short form: the slots that are not named are missing. */
export function delivery(
  job: number,
  slots: Slots,
  options: { merge?: MergeRule; width?: SlotWidth; line?: number | null } = {},
): Delivery {
  const { merge = "keep_actual", width = 50, line = null } = options;
  const values = new Float64Array(width).fill(Number.NaN);
  let estimated = 0;
  slots.forEach((slot, index) => {
    if (slot === null) return;
    values[index] = typeof slot === "number" ? slot : Number(slot.slice(0, -1));
    if (typeof slot === "string") estimated += slotBit(index);
  });
  return { job, merge, values, estimated, line };
}

/** The slots of a day in that short form, to compare with; trailing missing ones are left out. */
export function slotsOf(day: Pick<Delivery, "values" | "estimated"> | null): Slots | null {
  if (day === null) return null;
  const slots = Array.from(day.values, (value, index) => {
    if (Number.isNaN(value)) return null;
    const isEstimate = Math.floor(day.estimated / slotBit(index)) % 2 === 1;
    return isEstimate ? (`${value}e` as const) : value;
  });
  return slots.slice(0, slots.findLastIndex((slot) => slot !== null) + 1);
}
