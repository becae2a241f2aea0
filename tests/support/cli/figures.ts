import type { SqlDatabase } from "../../../src-main/stores/sql-database";
import { select } from "../readings/import-rows";

type Row = Readonly<Record<string, string | number | null>>;

/** A half-hour as the view of it has it. */
export interface HalfHour {
  readonly meter: string;
  readonly day: string;
  readonly period: number;
  /** kWh. */
  readonly value: number;
  readonly estimated: boolean;
}

/** Every row of the view half_hourly_readings, by meter, day and period; both engines' figures as numbers. */
export async function halfHours(db: SqlDatabase): Promise<HalfHour[]> {
  const sql = "SELECT * FROM half_hourly_readings ORDER BY identifier, reading_date, period";
  const rows = (await select(db, sql)) as Row[];
  return rows.map((row) => ({
    meter: String(row["identifier"]),
    day: String(row["reading_date"]),
    period: Number(row["period"]),
    value: Number(row["value"]),
    estimated: Number(row["estimated"]) === 1,
  }));
}

/** Every row of the view daily_totals, by meter and day: `meter day total source`, and ` E` where a part is an estimate. */
export async function dailyTotals(db: SqlDatabase): Promise<string[]> {
  const sql = "SELECT * FROM daily_totals ORDER BY identifier, reading_date";
  const rows = (await select(db, sql)) as Row[];
  return rows.map((row) => {
    const estimated = Number(row["estimated"]) === 1 ? " E" : "";
    return `${row["identifier"]} ${row["reading_date"]} ${Number(row["total"])} ${row["source"]}${estimated}`;
  });
}

/** How many rows a table or a part of it has. */
export async function countOf(db: SqlDatabase, from: string): Promise<number> {
  const [row] = (await select(db, `SELECT COUNT(*) AS n FROM ${from}`)) as { n: number }[];
  return Number(row?.n);
}
