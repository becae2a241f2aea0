import type { ImportPlan } from "../../../src-shared/jobs/import-plan";

/** A plan of a wide file, as detection makes them. */
export function plan(given: Partial<ImportPlan> = {}): ImportPlan {
  return {
    reader: 1,
    importType: "hh",
    layout: "wide",
    encoding: "utf-8",
    delimiter: ",",
    headerLine: 1,
    columns: ["MPAN", "Date", "HH01"],
    meter: { column: 0 },
    date: { column: 1, order: "dmy", assumed: false },
    time: null,
    periods: [2],
    value: null,
    flags: null,
    total: null,
    unit: { column: null, default: "kWh" },
    quantity: { column: null, default: "AI" },
    interval: 30,
    label: "start",
    clock: "local",
    clockReason: "assumed",
    ...given,
  };
}
