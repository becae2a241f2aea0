import { formatDay } from "../../../src-shared/metering/day-number";
import { NOTHING, type RowRule } from "../row-rule";

/** Fewer cells than the half-hours of that day need; cells 47 to 50 may be left out on the days that do not have them. */
export const tooFewCells: RowRule = ({ record, places, columns }, plan) => {
  if (plan.layout !== "wide" || places?.ok !== true) return NOTHING;
  const { day, cells: expected } = places.places;
  const found = countCells(columns, record.cells.length, expected);
  if (found === expected) return NOTHING;
  const params = { found, expected, date: formatDay(day) };
  const end = record.cells.length;
  return [{ code: "too_few_cells", params, column: columns[found] ?? null, marks: [end, end] }];
};

function countCells(columns: readonly number[], cells: number, expected: number): number {
  let found = 0;
  while (found < expected && (columns[found] ?? cells) < cells) found++;
  return found;
}
