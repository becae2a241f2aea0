import { isMissing } from "./millionths";
import { slotBit, type PeriodMask } from "./period-mask";

/** The slots in which a day has a value. */
export function valuedSlots(values: Float64Array): PeriodMask {
  let mask: PeriodMask = 0;
  for (let slot = 0; slot < values.length; slot++) {
    if (!isMissing(values[slot] ?? Number.NaN)) mask += slotBit(slot);
  }
  return mask;
}

/** The total of a day in millionths: the sum of its valued slots. Of a daily total, that total. */
export function totalOf(values: Float64Array): number {
  let total = 0;
  for (const value of values) if (!isMissing(value)) total += value;
  return total;
}
