import type { ImportType } from "../../../src-shared/jobs/import-plan";
import type { SqlConnection, SqlValue } from "../sql-database";
import type { DayRow } from "./day-row";

/** A connection that gives rows as arrays: a batch reads thousands of rows of 56 columns. */
export interface DayConnection extends SqlConnection {
  arrays(sql: string, params?: readonly SqlValue[]): Promise<unknown[][]>;
}

/** The tables that hold days: what is in force, and what a job delivered where that differs. */
export type DayTable = "readings" | "reading_deliveries";

/** What the two engines do differently when they load readings. */
export interface ReadingEngine<C extends DayConnection> {
  /** The end of an INSERT that leaves a row that is there as it is. */
  readonly keepExisting: string;
  /** A value of a day as the engine's column gives it, in millionths; NaN for NULL. */
  millionths(value: unknown): number;
  /** Writes rows that are not there yet, in the order of the primary key; fails, and must be rolled back, if one is. */
  insertReadings(connection: C, type: ImportType, rows: readonly DayRow[]): Promise<void>;
  /** Writes rows whether they are there or not. */
  replaceDays(connection: C, table: DayTable, type: ImportType, rows: readonly DayRow[]): Promise<void>;
}
