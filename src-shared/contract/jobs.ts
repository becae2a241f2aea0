import { z } from "zod";
import { importPlan, importType } from "../jobs/import-plan";
import { attempt, problem } from "../jobs/problem";
import { stateWords } from "../jobs/state-word";
import { jobStatus } from "../jobs/status";
import { jobView } from "./job-view";
import { method } from "./method";
import { inForce, undoView } from "./undo";

const batch = z.object({ batchId: z.string().min(1).max(36) });

/** Which jobs: what History and the command line find by. */
export const jobSearch = z.object({
  status: jobStatus.nullable().default(null),
  /** Any of these state words; empty: all. */
  words: z.array(z.enum(stateWords)).max(stateWords.length).default([]),
  type: importType.nullable().default(null),
  /** How the file came: drop, picker, sample, open, watch, upload or cli. */
  source: z.string().max(20).nullable().default(null),
  /** The machine whose queue it is or was. */
  machine: z.string().max(255).nullable().default(null),
  /** Part of a file name or batch id. */
  q: z.string().max(200).default(""),
  /** Queued on or after / before these UTC times. */
  from: z.string().nullable().default(null),
  to: z.string().nullable().default(null),
});
export type JobSearch = z.infer<typeof jobSearch>;

export const jobFilter = jobSearch.extend({
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
  /**
   * Gives a queued job of this computer another place in the line: by `to`, or before another queued one (null: the end).
   * Failure: job_not_in_state where either is queued no more.
   */
  "jobs.move": method(
    "analyst",
    true,
    z.union([
      batch.extend({ to: z.enum(["first", "earlier", "later", "last"]) }),
      batch.extend({ before: batch.shape.batchId.nullable() }),
    ]),
    z.object({ job: jobView }),
  ),
  /** Words of a person beside a job; null takes them away. */
  "jobs.note": method(
    "analyst",
    true,
    batch.extend({ note: z.string().max(2000).nullable() }),
    z.object({ job: jobView }),
  ),
  /**
   * Takes an ended job out of every list. Its readings stay in force; its problems, rejected rows and plan go.
   * `outcome` says where it was kept: it has not ended, or an undo of it is under way.
   */
  "jobs.delete": method(
    "analyst",
    true,
    batch,
    z.object({ outcome: z.enum(["deleted", "not_ended", "undo_under_way"]) }),
  ),
  /**
   * The same to each of a selection, or to all that a search finds; an analyst's own alone. What could not be done is counted
   * by the code of its failure.
   */
  "jobs.many": method(
    "analyst",
    true,
    z.object({
      action: z.enum(["cancel", "retry", "undo", "delete"]),
      jobs: z.union([
        z.object({ batchIds: z.array(batch.shape.batchId).min(1).max(10_000) }),
        z.object({ filter: jobSearch }),
      ]),
      /** Only counts what matches. */
      dryRun: z.boolean().default(false),
    }),
    z.object({
      matched: z.number().int(),
      done: z.number().int(),
      refused: z.array(z.object({ code: z.string(), count: z.number().int() })),
    }),
  ),
  /** Puts back what a cancel of a queued job took away; `job` is null where the file waits for the store. */
  "jobs.restore": method("analyst", true, batch, z.object({ job: jobView.nullable() })),
};
