import { NOTHING, type RowRule } from "../row-rule";

/** A quote that is opened and never closed: what belongs to which cell cannot be told any more. */
export const quoteUnclosed: RowRule = ({ record, columns }, plan) => {
  if (!record.openQuote) return NOTHING;
  const opened = record.cells.findIndex((cell) => cell.trimStart().startsWith('"'));
  const last = Math.max(record.cells.length - 1, ...columns);
  const column = opened < plan.columns.length ? opened : null;
  return [{ code: "quote_unclosed", params: {}, column, marks: [opened, last] }];
};
