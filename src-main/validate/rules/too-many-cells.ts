import { NOTHING, type RowRule } from "../row-rule";

/** More cells than the header: one of them may hold the delimiter, so that those behind it stand in the wrong columns. */
export const tooManyCells: RowRule = ({ record }, plan) => {
  const found = record.cells.length;
  const expected = plan.columns.length;
  if (found <= expected) return NOTHING;
  return [
    { code: "too_many_cells", params: { found, expected }, column: null, marks: [expected, found - 1] },
  ];
};
