import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import { formatDay, parseDay, type DayNumber } from "../../src-shared/metering/day-number";
import { mpanOf } from "./mpan-of";
import { writeLines } from "./write-lines";

const PERIODS = Array.from({ length: 48 }, (_, index) => index + 1);
const COLUMNS = ["MPAN", "Date", ...PERIODS.map((period) => `HH${String(period).padStart(2, "0")}`)];

/** How a generated file looks. The same options give the same bytes. */
export interface HalfHourlyFile {
  readonly meters: number;
  readonly days: number;
  /** "YYYY-MM-DD" */
  readonly from: string;
  /** All days of a meter together, or all meters of a day. */
  readonly order: "meter" | "date";
  /** Quotes around every cell. */
  readonly quoted?: boolean;
}

/** Writes a wide half-hourly file: MPAN, Date, HH01..HH48, one row a meter and day, three decimals a value. */
export function writeHalfHourlyFile(path: string, options: HalfHourlyFile): Promise<void> {
  return writeLines(path, lines(options));
}

/** The plan by which such a file is read. */
export function halfHourlyPlan(): ImportPlan {
  return {
    reader: 1,
    importType: "hh",
    layout: "wide",
    encoding: "utf-8",
    delimiter: ",",
    headerLine: 1,
    columns: COLUMNS,
    meter: { column: 0 },
    date: { column: 1, order: "ymd", assumed: false },
    time: null,
    periods: PERIODS.map((period) => period + 1),
    value: null,
    flags: null,
    total: null,
    unit: { column: null, default: "kWh" },
    quantity: { column: null, default: "AI" },
    interval: 30,
    label: "start",
    clock: "local",
    clockReason: "assumed",
  };
}

function* lines(options: HalfHourlyFile): Generator<string> {
  const first = parseDay(options.from);
  yield COLUMNS.join(",");
  for (const [meter, day] of meterDays(options)) {
    const cells = [
      mpanOf(meter),
      formatDay(first + day),
      ...PERIODS.map((period) => valueOf(meter, day, period)),
    ];
    yield options.quoted === true ? cells.map((cell) => `"${cell}"`).join(",") : cells.join(",");
  }
}

function* meterDays({ meters, days, order }: HalfHourlyFile): Generator<readonly [number, DayNumber]> {
  const [outer, inner] = order === "meter" ? [meters, days] : [days, meters];
  for (let a = 0; a < outer; a++) for (let b = 0; b < inner; b++) yield order === "meter" ? [a, b] : [b, a];
}

/** 0.000 to 9.972 kWh, different from one half-hour to the next. */
export function valueOf(meter: number, day: number, period: number): string {
  return (((meter * 31 + day * 7 + period * 113) % 9973) / 1000).toFixed(3);
}
