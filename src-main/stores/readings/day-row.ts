import type { DayNumber } from "../../../src-shared/metering/day-number";
import type { InForce } from "../../../src-shared/metering/fold";

/** A row of `readings` or of `reading_deliveries`: what a job has of one channel-day. */
export interface DayRow extends InForce {
  readonly channelId: number;
  readonly day: DayNumber;
}

/** Columns of the values of half-hours: hh01 to hh50. A daily total stands in `total`. */
export const SLOT_COLUMNS = Array.from({ length: 50 }, (_, slot) => `hh${String(slot + 1).padStart(2, "0")}`);

/** Every column of `readings` and of `reading_deliveries`, which differ in their keys only. */
export const DAY_COLUMNS = [
  "channel_id",
  "reading_date",
  "import_type",
  "job_id",
  "source_line",
  "total",
  ...SLOT_COLUMNS,
  "estimated",
].join(", ");
