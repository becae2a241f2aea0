import { z } from "zod";

/** The five states of a job's row, fixed by the mission. */
export const jobStatus = z.enum(["queued", "processing", "completed", "failed", "cancelled"]);
export type JobStatus = z.infer<typeof jobStatus>;

/** Finished for good: only a person's retry or undo moves a job out of these. */
export function isFinal(status: JobStatus): boolean {
  return status === "completed" || status === "failed" || status === "cancelled";
}
