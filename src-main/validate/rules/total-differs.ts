import { isMissing } from "../../../src-shared/metering/millionths";
import type { RowReading } from "../../../src-shared/reading/row-reading";
import { kilowattHours } from "../kilowatt-hours";
import { NOTHING, type RowRule } from "../row-rule";

/** A supplier's total that is not the sum of the row's half-hours, beyond what rounding explains. */
export const totalDiffers: RowRule = (reading, plan) => {
  const { total, values } = reading;
  if (total === null || plan.total === null) return NOTHING;
  const sum = sumOf(reading);
  // Each half-hour was rounded to a millionth, the total to its own last figure.
  if (Math.abs(total.value - sum) <= total.tolerance + values.length) return NOTHING;
  const params = { total: kilowattHours(total.value), sum: kilowattHours(sum) };
  return [{ code: "total_differs", params, column: plan.total.column }];
};

function sumOf({ values, places }: RowReading): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (!isMissing(value) && places?.ok === true && places.places.of[i] !== null) sum += value;
  }
  return sum;
}
