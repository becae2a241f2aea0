import type { Job } from "../../src-shared/jobs/job";
import type { JobStore } from "../ports/job-store";

/** What a job that waits for another import of the same bytes does next. */
export type NextStep = "wait" | "claim" | "claim_as_again" | "is_duplicate";

/**
 * DESIGN.md guarantee 4: when the holder completes, the waiting one becomes its duplicate with zero counts (only while
 * none of its own rows are in); when the holder fails, is cancelled or undone, it goes on; when the holder's runner
 * falls silent, it goes on as a repeat, which the fold makes harmless.
 */
export async function settleWaiting(jobs: JobStore, job: Job, holderId: number): Promise<NextStep> {
  const holder = await jobs.holder(holderId);
  if (holder === null || holder.reverted) return "claim";
  if (holder.status === "completed") {
    if (job.checkpointRow > 0) return "claim_as_again";
    return (await jobs.becomeDuplicate(job, holderId)) === "done" ? "is_duplicate" : "wait";
  }
  if (holder.status !== "processing" && holder.status !== "queued") return "claim";
  return holder.silent ? "claim_as_again" : holder.status === "queued" ? "claim" : "wait";
}
