import { unwrapCell } from "../../../src-shared/metering/unwrap-cell";
import { NOTHING, type RowRule } from "../row-rule";

/** A value below zero: it stays, flagged, in its channel. One finding a row, at the first. */
export const negativeValue: RowRule = ({ record, values, columns }) => {
  for (let i = 0; i < values.length; i++) {
    if (!((values[i] ?? NaN) < 0)) continue;
    const column = columns[i] ?? 0;
    const params = { value: unwrapCell(record.cells[column] ?? "") };
    return [{ code: "negative_value", params, column }];
  }
  return NOTHING;
};
