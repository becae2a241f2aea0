import { isMissing } from "../../../src-shared/metering/millionths";
import type { RowReading } from "../../../src-shared/reading/row-reading";
import { NOTHING, type RowRule } from "../row-rule";

/** Whether a row has a value in any half-hour that its day has. */
export function hasValues({ places, values }: RowReading): boolean {
  if (places?.ok !== true) return false;
  const { of } = places.places;
  for (let i = 0; i < values.length; i++) if (of[i] !== null && !isMissing(values[i] ?? NaN)) return true;
  return false;
}

/** A row with no value at all. In a long file that is one missing half-hour, and no reason to reject. */
export const noValues: RowRule = (reading, plan) => {
  if (plan.layout === "long" || hasValues(reading)) return NOTHING;
  const first = reading.columns[0] ?? 0;
  const last = reading.columns.at(-1) ?? first;
  const marks = [Math.min(first, last), Math.max(first, last)] as const;
  return [{ code: "no_values", params: {}, column: first === last ? first : null, marks }];
};
