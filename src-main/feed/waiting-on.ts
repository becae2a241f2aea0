import type { JobView } from "../../src-shared/contract/job-view";
import type { Job } from "../../src-shared/jobs/job";
import { isFinal } from "../../src-shared/jobs/status";
import type { StoredQueue } from "../ports/runner-store";
import { backBy } from "./store-time";

/** Seconds without a sign of a queue's runner after which its jobs are said to wait for it. */
const PATIENCE = 120;

/** Whether nobody has run a queue for two minutes, by times of the database's clock; "heard" well ahead says nothing. */
export function isDeserted(lastHeardAt: string, now: string): boolean {
  return lastHeardAt < backBy(now, PATIENCE) || lastHeardAt > backBy(now, -PATIENCE);
}

/**
 * Whom an unfinished job waits on, where nobody has run its queue for two minutes; `queue` null: its runner was never heard,
 * and the two minutes count from when it was queued.
 */
export function waitingOn(
  job: Pick<Job, "status" | "machine" | "queuedAt">,
  queue: Pick<StoredQueue, "machine" | "person" | "lastHeardAt"> | null,
  now: string,
  here: boolean,
): JobView["waitingOn"] {
  if (isFinal(job.status)) return null;
  const lastHeardAt = queue?.lastHeardAt ?? null;
  const deserted = lastHeardAt === null ? job.queuedAt < backBy(now, PATIENCE) : isDeserted(lastHeardAt, now);
  if (!deserted) return null;
  return { machine: queue?.machine ?? job.machine, person: queue?.person ?? null, lastHeardAt, here };
}
