import { fold, type Delivery, type InForce } from "../../../src-shared/metering/fold";
import { millionthsOfDecimal } from "../../../src-shared/metering/millionths";
import { totalOf } from "../../../src-shared/metering/valued-slots";
import { delivery, slotsOf } from "../readings/delivery";
import type { StoredDay } from "../readings/stored-days";

/** A day of a meter as a row of a wide file brings it. */
export interface WideRow {
  readonly meter: string;
  /** YYYY-MM-DD, of 48 half-hours. */
  readonly day: string;
  /** A actual, E estimated; of the whole row. */
  readonly flag?: "A" | "E";
  /** kWh of periods 1 to 48 as written; "" is missing, and what is no number has the row rejected. */
  readonly values: readonly string[];
}

const PERIODS = Array.from({ length: 48 }, (_, index) => index + 1);
const HEADING = ["MPAN", "Date", "ReadingType", ...PERIODS.map((p) => `HH${String(p).padStart(2, "0")}`)];

/** 48 figures of three decimals, others for each seed; `changed` names those of single periods. */
export function figures(seed: number, changed: Readonly<Record<number, string>> = {}): string[] {
  return PERIODS.map((p) => changed[p] ?? (((seed * 131 + p * 37) % 9000) / 1000 + 0.1).toFixed(3));
}

/** The text of a wide file: line n + 2 holds row n. */
export function wideFile(rows: readonly WideRow[]): string {
  const lines = rows.map(({ meter, day, flag = "A", values }) => [meter, day, flag, ...values].join(","));
  return [HEADING.join(","), ...lines, ""].join("\n");
}

/** Days from 1 March on, of which there may be 28 before the clocks change. */
export const dayOf = (index: number): string => `2025-03-${String(index + 1).padStart(2, "0")}`;

/**
 * What is in force after these jobs' files, by the fold alone (metering/fold.ts) and no store: rows that are rejected
 * left out, by meter and day, in the form of `storedReadings`. No file may bring a day twice.
 */
export function foldedReadings(
  files: readonly { readonly job: number; readonly rows: readonly WideRow[] }[],
): StoredDay[] {
  const brought = new Map<string, Delivery[]>();
  for (const { job, rows } of files) {
    rows.forEach((row, index) => {
      const own = deliveryOf(row, job, index + 2);
      if (own === null) return;
      const key = `${row.meter} ${row.day}`;
      brought.set(key, [...(brought.get(key) ?? []), own]);
    });
  }
  return [...brought]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, days]) => storedDay(key, fold(days, 50)));
}

/** What a row delivers as a job's line; null where it is rejected. */
export function deliveryOf({ flag, values }: WideRow, job: number, line: number): Delivery | null {
  if (values.some((value) => value !== "" && Number.isNaN(Number(value)))) return null;
  const slots = values.map((value) => {
    if (value === "") return null;
    const millionths = millionthsOfDecimal(value);
    return flag === "E" ? (`${millionths}e` as const) : millionths;
  });
  return delivery(job, slots, { line });
}

function storedDay(key: string, folded: InForce | null): StoredDay {
  const [meter = "", day = ""] = key.split(" ");
  if (folded === null) throw new Error(`nothing was delivered of ${key}`);
  const { job, line, values } = folded;
  return { meter, day, slots: slotsOf(folded), total: totalOf(values), job, line };
}
