import type { JobView } from "../../../src-shared/contract/job-view";
import { isFinal } from "../../../src-shared/jobs/status";

/**
 * The job to open once all that were waited for have ended: the first that needs a look, or else the last.
 * `waiting` while one is under way; `none` where all were cancelled, which needs no look.
 */
export function resultToOpen(
  awaited: readonly string[],
  jobOf: (batchId: string) => JobView | undefined,
): { kind: "waiting" } | { kind: "none" } | { kind: "open"; batchId: string } {
  const jobs = awaited.map(jobOf);
  if (awaited.length === 0 || !jobs.every((job) => job !== undefined && isFinal(job.status)))
    return { kind: "waiting" };
  const ended = jobs.filter((job) => job !== undefined && job.status !== "cancelled");
  const look = ended.find((job) => job !== undefined && (job.status === "failed" || job.failedRows > 0));
  const chosen = look ?? ended.at(-1);
  return chosen === undefined ? { kind: "none" } : { kind: "open", batchId: chosen.batchId };
}
