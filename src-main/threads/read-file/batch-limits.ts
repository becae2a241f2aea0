import type { BatchBuilder } from "../../assemble/batch-builder";

/**
 * What a batch holds at most, however many rows are asked for: this bounds the memory. 32,768 half-hourly meter-days are
 * 13 MB of values; a long file has up to 48 rows for each.
 */
export const BATCH_LIMITS = {
  meterDays: 32_768,
  rows: 1_572_864,
  /** Characters of raw rows, in rejects and problems. */
  rawLength: 8_000_000,
} as const;

/** Whether a batch is at its limits, so that the row that was just closed ends it. */
export function isFull(batch: Pick<BatchBuilder, "dayCount" | "rows" | "rawLength">): boolean {
  return (
    batch.dayCount >= BATCH_LIMITS.meterDays ||
    batch.rows >= BATCH_LIMITS.rows ||
    batch.rawLength >= BATCH_LIMITS.rawLength
  );
}
