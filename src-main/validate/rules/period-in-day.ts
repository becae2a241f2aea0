import { formatDay } from "../../../src-shared/metering/day-number";
import { UNREADABLE } from "../../../src-shared/metering/read-value";
import { readPeriod } from "../../../src-shared/metering/read-period";
import { unwrapCell } from "../../../src-shared/metering/unwrap-cell";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import type { RowReading } from "../../../src-shared/reading/row-reading";
import { NOTHING, type RowRule } from "../row-rule";

/** A value in a period that the day does not have: the first such. A zero alone there is padding (DOMAIN.md). */
export const periodInDay: RowRule = (reading, plan) => {
  if (reading.places?.ok !== true) return NOTHING;
  const { day, periods, of } = reading.places.places;
  for (let i = 0; i < reading.values.length; i++) {
    const value = reading.values[i] ?? NaN;
    if (of[i] !== null || value === 0 || value !== value || value === UNREADABLE) continue;
    const params = { date: formatDay(day), periods, period: periodOf(reading, plan, i) };
    return [{ code: "period_not_in_day", params, column: reading.columns[i] ?? null }];
  }
  return NOTHING;
};

/** The period as the file names it: a clock time where the columns are named by them. */
function periodOf({ record, columns }: RowReading, plan: ImportPlan, index: number): number | string {
  if (plan.layout !== "long") {
    return plan.periodsBy === "clock" ? (plan.columns[columns[index] ?? -1] ?? "") : index + 1;
  }
  const column = plan.time?.kind === "period" ? plan.time.column : plan.date.column;
  return readPeriod(unwrapCell(record.cells[column] ?? "")) ?? index + 1;
}
