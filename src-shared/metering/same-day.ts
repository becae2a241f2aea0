import { isMissing } from "./millionths";
import type { PeriodMask } from "./period-mask";

interface Day {
  readonly values: Float64Array;
  readonly estimated: PeriodMask;
}

/** Whether two days have the same value and the same flag in every slot (missing equals missing). */
export function sameDay(a: Day, b: Day): boolean {
  if (a.estimated !== b.estimated || a.values.length !== b.values.length) return false;
  for (let slot = 0; slot < a.values.length; slot++) {
    const one = a.values[slot] ?? Number.NaN;
    const other = b.values[slot] ?? Number.NaN;
    if (one !== other && !(isMissing(one) && isMissing(other))) return false;
  }
  return true;
}
