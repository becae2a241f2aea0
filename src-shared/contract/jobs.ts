import { z } from "zod";
import { importPlan } from "../jobs/import-plan";
import { attempt, problem } from "../jobs/problem";
import { jobStatus } from "../jobs/status";
import { jobView } from "./job-view";
import { method } from "./method";
import { inForce, undoView } from "./undo";

const batch = z.object({ batchId: z.string().min(1).max(36) });

export const jobFilter = z.object({
  status: jobStatus.nullable().default(null),
  /** Part of a file name or batch id. */
  q: z.string().max(200).default(""),
  /** Queued on or after / before these UTC times. */
  from: z.string().nullable().default(null),
  to: z.string().nullable().default(null),
  limit: z.number().int().min(1).max(100).default(20),
  offset: z.number().int().min(0).default(0),
});
export type JobFilter = z.infer<typeof jobFilter>;

export const jobDetail = z.object({
  job: jobView,
  attempts: z.array(attempt),
  /** How many errors and warnings are kept as problems (at most 1,000 each). */
  errorsKept: z.number().int(),
  warningsKept: z.number().int(),
  /** Meters and days the job delivered, and the first and last of those days ("YYYY-MM-DD", British). */
  covers: z.object({
    meters: z.number().int(),
    meterDays: z.number().int(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  /** How many of those meter-days are still in force; null where nothing was ever delivered. */
  inForce: inForce.nullable(),
  /** The undo of this import; null where nobody asked for one. */
  undo: undoView.nullable(),
});
export type JobDetail = z.infer<typeof jobDetail>;

export const jobMethods = {
  /** Jobs, newest first; count is all that match. */
  "jobs.list": method(
    "viewer",
    false,
    jobFilter,
    z.object({ jobs: z.array(jobView), count: z.number().int() }),
  ),
  "jobs.get": method("viewer", false, batch, jobDetail),
  /** Problems in order of rows. `cell` (0-47) keeps those of that part of the strip. */
  "jobs.problems": method(
    "viewer",
    false,
    batch.extend({
      severity: z.enum(["error", "warning"]),
      code: z.string().nullable().default(null),
      cell: z.number().int().min(0).max(47).nullable().default(null),
      limit: z.number().int().min(1).max(1000).default(200),
      offset: z.number().int().min(0).default(0),
    }),
    z.object({
      problems: z.array(problem),
      count: z.number().int(),
      /** Each code found, most frequent first, over all that are kept. */
      kinds: z.array(z.object({ code: z.string(), count: z.number().int() })),
    }),
  ),
  /** Every rejected row, in the layout of the original, with line, column and reason in front. */
  "jobs.rejects": method("viewer", false, batch, z.object({ filename: z.string(), csv: z.string() })),
  /** Queued: cancelled at once. Importing: asked to stop. `outcome` says which, or that the job had ended before. */
  "jobs.cancel": method(
    "analyst",
    true,
    batch,
    z.object({ outcome: z.enum(["cancelled", "stopping", "already_ended"]), job: jobView.nullable() }),
  ),
  /** A failed or cancelled job goes back to the queue from its own row, with the plan that answers its question if one is given. */
  "jobs.retry": method(
    "analyst",
    true,
    batch.extend({ plan: importPlan.nullable().default(null) }),
    z.object({ job: jobView }),
  ),
  /** The stored copy is imported once more as a new job, whatever is in already. */
  "jobs.importAgain": method("analyst", true, batch, z.object({ batchId: z.string() })),
  /** Puts back what a cancel of a queued job took away; `job` is null where the file waits for the store. */
  "jobs.restore": method("analyst", true, batch, z.object({ job: jobView.nullable() })),
};
