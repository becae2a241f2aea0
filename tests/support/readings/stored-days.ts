import type { SqlDatabase } from "../../../src-main/stores/sql-database";
import type { MergeRule } from "../../../src-shared/jobs/merge-rule";
import { fold, type Delivery, type InForce } from "../../../src-shared/metering/fold";
import { millionthsOfDecimal } from "../../../src-shared/metering/millionths";
import { delivery, slotsOf, type Slots } from "./delivery";
import { select } from "./import-rows";

/** A row of `readings` or `reading_deliveries`, as a test compares it. */
export interface StoredDay {
  readonly meter: string;
  readonly day: string;
  readonly slots: Slots | null;
  /** Millionths. */
  readonly total: number | null;
  readonly job: number;
  readonly line: number | null;
}

type Row = Readonly<Record<string, string | number | null>>;

const SLOTS = Array.from({ length: 50 }, (_, slot) => `hh${String(slot + 1).padStart(2, "0")}`);

/** What is in force, by meter and day. */
export function storedReadings(db: SqlDatabase, table = "readings"): Promise<StoredDay[]> {
  return storedRows(db, table).then((rows) =>
    rows.map((row) => ({
      meter: String(row["identifier"]),
      day: String(row["reading_date"]),
      slots: slotsOf(dayOf(row)),
      total: millionths(row["total"]),
      job: Number(row["job_id"]),
      line: row["source_line"] === null ? null : Number(row["source_line"]),
    })),
  );
}

/** Rows of `reading_deliveries`, by meter, day and job. */
export const storedDeliveries = (db: SqlDatabase): Promise<StoredDay[]> =>
  storedReadings(db, "reading_deliveries");

/**
 * Of each meter and day, what is in force by the tables, and what the deliveries that are kept there fold to without each
 * job: all that a fold, and so an undo, can know.
 */
export async function keptFolds(db: SqlDatabase) {
  const merges = new Map<number, MergeRule>();
  for (const { id, merge } of (await select(db, "SELECT id, merge FROM import_jobs")) as Row[]) {
    merges.set(Number(id), merge as MergeRule);
  }
  const written = await storedRows(db, "reading_deliveries");
  const coverage = (await select(db, "SELECT * FROM import_job_coverage WHERE import_type = 'hh'")) as Row[];
  const rows = await storedRows(db, "readings");
  return rows.map((row) => {
    const inForce = dayOf(row);
    const kept = coverage
      .filter((covered) => covers(covered, row))
      .map(({ job_id }): Delivery => {
        const own = written.find((each) => sameKey(each, row) && each["job_id"] === job_id);
        const merge = merges.get(Number(job_id)) ?? "keep_actual";
        return { job: Number(job_id), merge, line: null, ...dayOf(own ?? row) };
      });
    const without = Object.fromEntries(
      kept.map(({ job }) => [
        job,
        shortOf(
          fold(
            kept.filter((each) => each.job !== job),
            50,
          ),
        ),
      ]),
    );
    const meter = String(row["identifier"]);
    const day = String(row["reading_date"]);
    return { meter, day, inForce: { slots: slotsOf(inForce), job: Number(row["job_id"]) }, without };
  });
}

/** A folded day in the short form of tests. */
export const shortOf = (folded: InForce | null): { slots: Slots | null; job: number } | null =>
  folded && { slots: slotsOf(folded), job: folded.job };

function storedRows(db: SqlDatabase, table: string): Promise<Row[]> {
  const sql = `
    SELECT m.identifier, c.quantity, d.*
    FROM ${table} d
    JOIN channels c ON c.id = d.channel_id
    JOIN meters m ON m.id = c.meter_id
    ORDER BY m.identifier, c.quantity, d.reading_date, d.import_type, d.job_id`;
  return select(db, sql) as Promise<Row[]>;
}

function dayOf(row: Row): Pick<Delivery, "values" | "estimated"> {
  const { values } = delivery(0, []);
  SLOTS.forEach((column, slot) => {
    values[slot] = millionths(row[column]) ?? Number.NaN;
  });
  return { values, estimated: Number(row["estimated"]) };
}

/** A value as either store gives it: DECIMAL text, or whole millionths. */
function millionths(value: string | number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? millionthsOfDecimal(value) : value;
}

function sameKey(a: Row, b: Row): boolean {
  return a["channel_id"] === b["channel_id"] && a["reading_date"] === b["reading_date"];
}

function covers(covered: Row, row: Row): boolean {
  const [year = 0, month = 0, day = 0] = String(row["reading_date"]).split("-").map(Number);
  if (covered["channel_id"] !== row["channel_id"]) return false;
  return covered["month"] === year * 12 + month - 1 && (Number(covered["days"]) & (1 << (day - 1))) !== 0;
}
