import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { plan } from "../../support/stores/plan";

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `HH${String(index + 1).padStart(2, "0")}`);

/** "00:00", "00:30" … "23:30". */
export const clockTimes = Array.from({ length: 48 }, (_, index) => {
  const hour = String(Math.floor(index / 2)).padStart(2, "0");
  return `${hour}:${index % 2 === 0 ? "00" : "30"}`;
});

/** MPAN, Date, then so many half-hours by number. */
export function widePlan(periods = 48, changes: Partial<ImportPlan> = {}): ImportPlan {
  return plan({
    importType: "hh",
    layout: "wide",
    columns: ["MPAN", "Date", ...numbered(periods)],
    periods: Array.from({ length: periods }, (_, index) => index + 2),
    ...changes,
  });
}

/** MPAN, Date, then the 48 half-hours by their start on the British clock. */
export function clockPlan(changes: Partial<ImportPlan> = {}): ImportPlan {
  return widePlan(48, { columns: ["MPAN", "Date", ...clockTimes], periodsBy: "clock", ...changes });
}

/** MPAN, Date, Reading. */
export function dailyPlan(changes: Partial<ImportPlan> = {}): ImportPlan {
  return plan({
    importType: "daily",
    layout: "daily",
    periods: [],
    columns: ["MPAN", "Date", "Reading"],
    value: { column: 2, confirmed: false },
    interval: 1440,
    ...changes,
  });
}

/** Meter, When, Value: one half-hour a row. */
export function longPlan(changes: Partial<ImportPlan> = {}): ImportPlan {
  return plan({
    importType: "hh",
    layout: "long",
    periods: [],
    columns: ["Meter", "When", "Value"],
    time: { kind: "datetime" },
    value: { column: 2, confirmed: false },
    ...changes,
  });
}

/** Meter, Date, Time or Period, Value. */
export function longPlanOf(kind: "time" | "period", changes: Partial<ImportPlan> = {}): ImportPlan {
  return longPlan({
    columns: ["Meter", "Date", kind === "time" ? "Time" : "Period", "Value"],
    time: { kind, column: 2 },
    value: { column: 3, confirmed: false },
    ...changes,
  });
}

/** So many values, all the same text. */
export const cells = (count: number, text = "1"): string =>
  Array.from({ length: count }, () => text).join(",");
