import { isMissing } from "../../../src-shared/metering/millionths";
import { NOTHING, type RowRule } from "../row-rule";

/** Of a wide row: half-hours that its day has and the row does not. */
export const valuesBlankInDay: RowRule = ({ places, values, columns }, plan) => {
  if (plan.layout !== "wide" || places?.ok !== true) return NOTHING;
  const { of } = places.places;
  let missing = 0;
  let expected = 0;
  let first = -1;
  for (let i = 0; i < values.length; i++) {
    if (of[i] === null) continue;
    expected++;
    if (!isMissing(values[i] ?? NaN)) continue;
    missing++;
    if (first < 0) first = i;
  }
  if (missing === 0) return NOTHING;
  return [{ code: "values_blank_in_day", params: { missing, expected }, column: columns[first] ?? null }];
};
