import { isMissing } from "../../../src-shared/metering/millionths";
import { NOTHING, type RowRule } from "../row-rule";

/** Of a long file: one half-hour without its value. Where the day has no such half-hour, nothing is missing. */
export const halfHourMissing: RowRule = ({ places, values, columns }, plan) => {
  if (plan.layout !== "long" || places?.ok !== true || places.places.of[0] === null) return NOTHING;
  if (!isMissing(values[0] ?? NaN)) return NOTHING;
  return [{ code: "half_hour_missing", params: {}, column: columns[0] ?? null }];
};
