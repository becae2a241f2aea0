import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import { formatDay, parseDay } from "../../src-shared/metering/day-number";
import { periodsInDay } from "../../src-shared/metering/settlement-day";
import { halfHourlyPlan, valueOf } from "./half-hourly-file";
import { mpanOf } from "./mpan-of";
import { writeLines } from "./write-lines";

const COLUMNS = ["MPAN", "Date", "Period", "Value", "Unit", "Type"];

/** Writes a long file: one row a half-hour, by settlement period, a meter after another. */
export function writeLongFile(
  path: string,
  options: { readonly meters: number; readonly days: number; readonly from: string },
): Promise<void> {
  return writeLines(path, lines(options));
}

/** The plan by which such a file is read. */
export function longPlan(): ImportPlan {
  return {
    ...halfHourlyPlan(),
    layout: "long",
    columns: COLUMNS,
    time: { kind: "period", column: 2 },
    periods: [],
    value: { column: 3, confirmed: false },
    unit: { column: 4, default: "kWh" },
    flags: { kind: "row", column: 5 },
  };
}

function* lines(options: { meters: number; days: number; from: string }): Generator<string> {
  const first = parseDay(options.from);
  yield COLUMNS.join(",");
  for (let meter = 0; meter < options.meters; meter++) {
    for (let day = 0; day < options.days; day++) {
      const date = formatDay(first + day);
      for (let period = 1; period <= periodsInDay(first + day); period++) {
        yield `${mpanOf(meter)},${date},${period},${valueOf(meter, day, period)},kWh,A`;
      }
    }
  }
}
