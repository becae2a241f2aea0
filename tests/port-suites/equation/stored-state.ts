import type { SqlDatabase } from "../../../src-main/stores/sql-database";
import type { Delivery } from "../../../src-shared/metering/fold";
import { millionthsOfDecimal } from "../../../src-shared/metering/millionths";
import { delivery, slotsOf, type Slots } from "../../support/readings/delivery";
import { select } from "../../support/readings/import-rows";
import type { DayKey } from "./model";

/** A row of `readings` or `reading_deliveries`. */
export interface StoredRow {
  readonly key: DayKey;
  readonly job: number;
  readonly slots: Slots | null;
  readonly total: number | null;
  readonly line: number | null;
}

/** Everything that the tables hold of readings. */
export interface StoredState {
  readonly inForce: ReadonlyMap<DayKey, StoredRow>;
  readonly written: readonly StoredRow[];
  /** Each coverage bit: a job and a channel-day that it delivered. */
  readonly covered: readonly { readonly key: DayKey; readonly job: number }[];
}

type Row = Readonly<Record<string, string | number | null>>;

const SLOTS = Array.from({ length: 50 }, (_, slot) => `hh${String(slot + 1).padStart(2, "0")}`);

export async function storedState(db: SqlDatabase): Promise<StoredState> {
  const inForce = (await rowsOf(db, "readings")).map(storedRow);
  const coverage = await rowsOf(db, "import_job_coverage");
  return {
    inForce: new Map(inForce.map((row) => [row.key, row])),
    written: (await rowsOf(db, "reading_deliveries")).map(storedRow),
    covered: coverage.flatMap((row) =>
      daysIn(Number(row["month"]), Number(row["days"])).map((day) => ({
        key: keyOf(row, day),
        job: Number(row["job_id"]),
      })),
    ),
  };
}

function rowsOf(db: SqlDatabase, table: string): Promise<Row[]> {
  const sql = `SELECT m.identifier, c.quantity, t.*
    FROM ${table} t
    JOIN channels c ON c.id = t.channel_id
    JOIN meters m ON m.id = c.meter_id`;
  return select(db, sql) as Promise<Row[]>;
}

function storedRow(row: Row): StoredRow {
  return {
    key: keyOf(row, String(row["reading_date"])),
    job: Number(row["job_id"]),
    slots: slotsOf(dayOf(row)),
    total: millionths(row["total"]),
    line: row["source_line"] === null ? null : Number(row["source_line"]),
  };
}

const keyOf = (row: Row, day: string): DayKey =>
  [row["import_type"], row["identifier"], row["quantity"], day].join(" ");

/** A daily total stands in `total`, half-hours in columns of their own. */
function dayOf(row: Row): Pick<Delivery, "values" | "estimated"> {
  const columns = row["import_type"] === "hh" ? SLOTS : ["total"];
  const { values } = delivery(0, [], { width: columns.length === 1 ? 1 : 50 });
  columns.forEach((column, slot) => {
    values[slot] = millionths(row[column]) ?? Number.NaN;
  });
  return { values, estimated: Number(row["estimated"]) };
}

/** A value as either store gives it: DECIMAL text, or whole millionths. */
function millionths(value: string | number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? millionthsOfDecimal(value) : value;
}

function daysIn(month: number, bits: number): string[] {
  const [year, of] = [Math.floor(month / 12), (month % 12) + 1];
  const days = Array.from({ length: 31 }, (_, index) => index + 1);
  return days
    .filter((day) => (bits & (1 << (day - 1))) !== 0)
    .map((day) => `${year}-${String(of).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}
