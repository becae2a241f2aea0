import { z } from "zod";
import type { Job } from "./job";

/** How far a job is, worked out once in the backend and shown the same everywhere. */
export const progress = z.object({
  /** 0 to 100, one decimal; by rows where their number is known, else by bytes. Never null. */
  percent: z.number(),
  /** Rows in the file: counted, or estimated from the bytes done; null before the first batch. */
  rowsExpected: z.number().nullable(),
  rowsPerSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
});
export type Progress = z.infer<typeof progress>;

/** What was seen of a job at one moment; `at` in milliseconds of any steady clock. */
export interface ProgressSample {
  readonly at: number;
  readonly rows: number;
  readonly bytes: number;
}

/** No rate is told before this many milliseconds are seen: the first figures only jump. */
export const RATE_AFTER_MS = 3000;

type Counted = Pick<Job, "status" | "processedRows" | "totalRows" | "bytesDone" | "byteSize">;

/**
 * Percent, rows per second and seconds left of a job, from its row and what was seen of it so far, oldest first.
 * The rate is that of the samples given, so the caller decides over how long it is taken.
 */
export function progressOf(job: Counted, samples: readonly ProgressSample[]): Progress {
  const rowsExpected = job.totalRows ?? estimatedRows(job);
  const first = samples[0];
  const last = samples.at(-1);
  const none = { percent: percentOf(job), rowsExpected, rowsPerSecond: null, secondsLeft: null };
  if (first === undefined || last === undefined || last.at - first.at < RATE_AFTER_MS) return none;
  const seconds = (last.at - first.at) / 1000;
  const rowsPerSecond = (last.rows - first.rows) / seconds;
  const bytesPerSecond = (last.bytes - first.bytes) / seconds;
  if (rowsPerSecond <= 0 || bytesPerSecond <= 0) return { ...none, rowsPerSecond: 0 };
  const secondsLeft = Math.max(0, job.byteSize - last.bytes) / bytesPerSecond;
  return { ...none, rowsPerSecond, secondsLeft };
}

/** Percent done, 0 to 100 with one decimal: rows of the total where it is known, else bytes of the size. */
export function percentOf(job: Counted): number {
  if (job.status === "completed") return 100;
  const part =
    job.totalRows !== null && job.totalRows > 0
      ? job.processedRows / job.totalRows
      : job.byteSize > 0
        ? job.bytesDone / job.byteSize
        : 0;
  return Math.round(Math.min(1, part) * 1000) / 10;
}

function estimatedRows(job: Counted): number | null {
  if (job.bytesDone === 0) return null;
  return Math.round((job.processedRows * job.byteSize) / job.bytesDone);
}
