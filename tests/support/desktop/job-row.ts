import { storedRows } from "./stored-rows";

/** The counts of one job, and how many readings the embedded store holds. */
export interface JobRow {
  readonly status: string;
  readonly total: number | null;
  readonly processed: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly halfHours: number;
  readonly attempt: number;
  readonly readings: number;
}

/** Reads the only job of a data folder. */
export function jobRow(dataFolder: string): JobRow {
  const rows = storedRows(
    dataFolder,
    `SELECT status, total_rows AS total, processed_rows AS processed, imported_rows AS imported,
       unchanged_rows AS unchanged, failed_rows AS failed, half_hours AS halfHours, attempt,
       (SELECT COUNT(*) FROM readings) AS readings FROM import_jobs`,
  );
  if (rows.length !== 1) throw new Error(`${rows.length} jobs instead of one`);
  return rows[0] as unknown as JobRow;
}
