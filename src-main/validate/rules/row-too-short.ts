import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { NOTHING, type RowRule } from "../row-rule";

/** A row that ends before a column that the plan reads, as the last line of a file that was cut off does. */
export const rowTooShort: RowRule = ({ record }, plan) => {
  const found = record.cells.length;
  if (found >= plan.columns.length) return NOTHING;
  const missing = neededColumns(plan).find((column) => column >= found);
  if (missing === undefined) return NOTHING;
  return [{ code: "row_too_short", params: { found, expected: plan.columns.length }, column: missing }];
};

/** The columns that every row must reach, in the order of the file; the periods have a rule of their own. */
function neededColumns(plan: ImportPlan): number[] {
  const time = plan.time === null || plan.time.kind === "datetime" ? null : plan.time.column;
  const flags = plan.flags?.kind === "row" ? plan.flags.column : null;
  const needed = [
    plan.meter.column,
    plan.date.column,
    time,
    plan.value?.column ?? null,
    plan.unit.column,
    plan.quantity.column,
    flags,
  ];
  return needed.filter((column) => column !== null).sort((a, b) => a - b);
}
