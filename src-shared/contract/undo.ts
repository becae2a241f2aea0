import { z } from "zod";
import { wireFailure } from "../failure";
import { stateWords } from "../jobs/state-word";
import { jobView } from "./job-view";
import { method } from "./method";

const batch = z.object({ batchId: z.string().min(1).max(36) });

/** Meter-days: days of one meter, however many of its channels were read on them. */
const meterDays = z.number().int().min(0);

/**
 * What an undo would do, in meter-days of the import; the three together are its `covers.meterDays`. Removed: nothing that
 * the import brought of the day is left. Restored: other values are in force afterwards. Kept: the day reads as before.
 */
export const undoPreview = z.object({
  removed: meterDays,
  restored: meterDays,
  kept: meterDays,
  /** The imports whose values stay in force on the kept days, most days first, at most 20 of them. */
  keptBy: z.array(z.object({ batchId: z.string(), filename: z.string(), days: meterDays })),
  /** How many such imports there are in all. */
  keptByCount: z.number().int(),
  /** First and last day of the import ("YYYY-MM-DD", British). */
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type UndoPreview = z.infer<typeof undoPreview>;

/** Meter-days that a job delivered: all, some or none of the values it brought are still in force. */
export const inForce = z.object({ whole: meterDays, part: meterDays, none: meterDays });
export type InForceDays = z.infer<typeof inForce>;

/** The undo of an import: a job of its own, under way or done. */
export const undoView = z.object({
  batchId: z.string(),
  /** Whoever asked for it; null where that is not known any more. */
  by: z.string().nullable(),
  machine: z.string(),
  queuedAt: z.string(),
  startedAt: z.string().nullable(),
  completedAt: z.string().nullable(),
  /** So far; together they reach `total` at its end. */
  removed: meterDays,
  restored: meterDays,
  kept: meterDays,
  total: meterDays,
  /** Why it failed, or waits before it is tried again. */
  failure: wireFailure.nullable(),
  /** queued, trying_again, undoing, failed or undone. */
  word: z.enum(stateWords),
});
export type UndoView = z.infer<typeof undoView>;

export const undoMethods = {
  /** What an undo would do, reckoned now; nothing changes. Failures: undo_not_possible, job_not_in_state. */
  "jobs.undoPreview": method("analyst", false, batch, undoPreview),
  /**
   * Begins the undo of an import that is over; `job` is the import, undoing or, where there is nothing left to do, undone.
   * Asked for once more it is the same undo; one that failed is tried again. Failures: undo_not_possible, job_not_in_state.
   */
  "jobs.undo": method("analyst", true, batch, z.object({ job: jobView })),
};
