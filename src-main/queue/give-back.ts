import type { Params } from "../../src-shared/catalogue/params";
import type { Job } from "../../src-shared/jobs/job";
import type { JobFence } from "../ports/job-fence";
import type { JobStore } from "../ports/job-store";

/** A run's claim to a job, wherever its checkpoint stands. */
export type Ownership = Omit<JobFence, "checkpointRow">;

/**
 * Puts a run's job back in the queue. The checkpoint is read again first: where a COMMIT's answer was lost it may
 * stand further than the run knows. A job that is no longer the run's is left alone. Gives the job as it was found.
 */
export async function giveBackOwned(
  jobs: JobStore,
  own: Ownership,
  back: { afterSeconds: number | null; countTry: boolean; reason: string; params: Params },
): Promise<Job | null> {
  const job = await jobs.byId(own.jobId);
  if (job?.status !== "processing" || job.owner !== own.owner || job.attempt !== own.attempt) return job;
  await jobs.giveBack({ ...own, checkpointRow: job.checkpointRow }, back);
  return job;
}
