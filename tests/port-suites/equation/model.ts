import type { ImportType } from "../../../src-shared/jobs/import-plan";
import type { MergeRule } from "../../../src-shared/jobs/merge-rule";
import type { Delivery } from "../../../src-shared/metering/fold";
import type { TestRow } from "../../support/readings/batch-of";
import { delivery, slotsOf } from "../../support/readings/delivery";

/** A job as the test knows it, from the file it brings and the rows that went in: nothing here was read from the store. */
export interface ModelJob {
  readonly job: number;
  readonly type: ImportType;
  readonly merge: MergeRule;
  /** Rows of its file that are in, from the first. */
  readonly rows: readonly TestRow[];
}

/** "hh 1200023305967 AI 2025-11-01": one channel-day of one type. */
export type DayKey = string;

/** What a job delivers of each channel-day: within a job the last row of the file wins, an empty half-hour never erases. */
export function deliveriesOf({ job, type, merge, rows }: ModelJob): ReadonlyMap<DayKey, Delivery> {
  const width = type === "hh" ? 50 : 1;
  const found = new Map<DayKey, Delivery>();
  rows.forEach((row, index) => {
    for (const { meter, quantity, day, slots } of "brings" in row ? row.brings : []) {
      const key = `${type} ${meter} ${quantity ?? "AI"} ${day}`;
      const before = slotsOf(found.get(key) ?? null) ?? [];
      const joined = Array.from({ length: width }, (_, slot) => slots[slot] ?? before[slot] ?? null);
      found.set(key, delivery(job, joined, { merge, width, line: index + 2 }));
    }
  });
  return found;
}

/** What must stand in a job's counts, as far as it does not depend on who came first. */
export function rowsOf({ rows }: ModelJob) {
  const processed = rows.filter((row) => !("blank" in row)).length;
  const failed = rows.filter((row) => "rejected" in row).length;
  return { processed, failed };
}

/** Meter-days that a job has in: channels of a meter on one day are one. */
export function meterDaysOf(model: ModelJob): number {
  const days = [...deliveriesOf(model).keys()].map((key) => {
    const [, meter, , day] = key.split(" ");
    return `${meter ?? ""} ${day ?? ""}`;
  });
  return new Set(days).size;
}
