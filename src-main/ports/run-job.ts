import type { Job } from "../../src-shared/jobs/job";
import type { JobFence } from "./job-fence";
import type { JobEnd } from "./job-store";

/** One run of a claimed job. */
export interface JobRun {
  readonly job: Job;
  /** Fires when this process stops: the job goes back to the queue. */
  readonly signal: AbortSignal;
  /** Fires when somebody asked the job to stop: it ends as cancelled, unless it is done first. */
  readonly cancelled: AbortSignal;
  /** The fence of the next write. */
  fence(): JobFence;
  /** Tells that the rows up to `checkpointRow` are in. */
  advance(checkpointRow: number): void;
}

/** Another run owns the job now: whoever learns this stops and writes nothing more. */
export const LOST = "lost";

/**
 * Does the work of a job kind, from its checkpoint to its end. Throws a Failure where the system broke; the queue
 * decides whether it is tried again.
 */
export type RunJob = (run: JobRun) => Promise<JobEnd | typeof LOST>;
