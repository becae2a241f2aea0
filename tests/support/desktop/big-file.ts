import { writeHalfHourlyFile } from "../../../bench/generate/half-hourly-file";

const METERS = 500;
/** A winter's: no clock change is in it, so that each row is one day of 48 half-hours, whatever the clock. */
const DAYS = 120;

/** A file that imports for seconds, and what must be in the store at its end. */
export const bigFile = {
  rows: METERS * DAYS,
  halfHours: METERS * DAYS * 48,
  write: (path: string) =>
    writeHalfHourlyFile(path, { meters: METERS, days: DAYS, from: "2024-11-01", order: "meter" }),
};
