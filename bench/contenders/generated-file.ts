import { stat } from "node:fs/promises";
import { valueOf, writeHalfHourlyFile } from "../generate/half-hourly-file";

/** Between two changes of the clocks, of which a file of 48 columns a day could tell nothing. */
const FROM = "2023-11-01";
export const DAYS_A_METER = 146;

/** A file of whole meters, one row a meter and day of 48 half-hours. */
export interface GeneratedFile {
  readonly path: string;
  readonly meters: number;
  readonly meterDays: number;
  readonly halfHours: number;
  readonly bytes: number;
  /** See Held. */
  readonly weighed: number;
}

export async function generatedFile(path: string, meterDays: number): Promise<GeneratedFile> {
  const meters = Math.ceil(meterDays / DAYS_A_METER);
  await writeHalfHourlyFile(path, { meters, days: DAYS_A_METER, from: FROM, order: "meter" });
  const days = meters * DAYS_A_METER;
  const { size: bytes } = await stat(path);
  return { path, meters, meterDays: days, halfHours: days * 48, bytes, weighed: weighed(meters) };
}

function weighed(meters: number): number {
  let sum = 0;
  for (let meter = 0; meter < meters; meter++) {
    for (let day = 0; day < DAYS_A_METER; day++) {
      for (let period = 1; period <= 48; period++)
        sum += period * Math.round(Number(valueOf(meter, day, period)) * 1000);
    }
  }
  return sum;
}
