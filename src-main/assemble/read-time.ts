import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import { readClockTime, type ClockTimeReading } from "../../src-shared/metering/read-clock-time";
import type { DateReading } from "../../src-shared/metering/read-date";
import { unwrapCell } from "../../src-shared/metering/unwrap-cell";

/** Excel's serial number of midnight: a day without a part of a day. */
const SERIAL_MIDNIGHT = /^\d{5}(?:\.0+)?$/;

/** The time of day in a date's own cell: a date without one has no time, but for Excel's whole days. */
export function timeOfDate(cell: string, date: DateReading): ClockTimeReading | null {
  if (!date.ok) return null;
  if (date.minutes !== null) return { ok: true, minutes: date.minutes, offset: date.offset };
  if (SERIAL_MIDNIGHT.test(unwrapCell(cell))) return { ok: true, minutes: 0, offset: null };
  return { ok: false, code: "time_missing", params: {} };
}

/** Where a long plan's time of day stands: its column, or the date's. */
export function timeColumn(plan: Pick<ImportPlan, "time" | "date">): number {
  return plan.time === null || plan.time.kind === "datetime" ? plan.date.column : plan.time.column;
}

/** The time of day in a cell of its own. */
export const timeOfCell = (cell: string): ClockTimeReading => readClockTime(cell);
