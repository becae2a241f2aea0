import { z } from "zod";
import { job, storeTime } from "../jobs/job";
import { progress } from "../jobs/progress";
import { stateWords } from "../jobs/state-word";

/** A job as screens see it: its row less the server's path, its word and its progress. */
export const jobView = job.omit({ owner: true, spoolId: true }).extend({
  word: z.enum(stateWords),
  progress,
  /** Whose import brought the same bytes (duplicateOf), or is waited for (waitsFor). */
  other: z
    .object({
      batchId: z.string(),
      filename: z.string(),
      userName: z.string().nullable(),
      machine: z.string(),
      completedAt: z.string().nullable(),
    })
    .nullable(),
  /**
   * Set where the job is queued or under way and nobody has run its queue for two minutes: whose queue it is and when it
   * was last heard (null: never), by the database's clock. `here`: it is the queue of this very data folder.
   */
  waitingOn: z
    .object({
      machine: z.string(),
      person: z.string().nullable(),
      lastHeardAt: storeTime.nullable(),
      here: z.boolean(),
    })
    .nullable(),
});
export type JobView = z.infer<typeof jobView>;
