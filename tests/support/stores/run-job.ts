import { randomUUID } from "node:crypto";
import type { JobFence } from "../../../src-main/ports/job-fence";
import type { JobStore, NewJob } from "../../../src-main/ports/job-store";
import type { Store } from "../../../src-main/ports/store";
import type { Job } from "../../../src-shared/jobs/job";
import { newJob } from "./new-job";
import type { TestStore } from "./store-targets";

/** Inserts a job and gives its row. */
export async function insertJob(jobs: JobStore, given: Partial<NewJob> = {}): Promise<Job> {
  const { id } = await jobs.insert(newJob(given));
  return mustHave(jobs, id);
}

/** The row of a job that is known to be there. */
export async function mustHave(jobs: JobStore, id: number): Promise<Job> {
  const job = await jobs.byId(id);
  if (job === null) throw new Error(`job ${id} is not there`);
  return job;
}

/** A run of a job for its own spool. */
export const runOf = (job: Pick<Job, "spoolId">, given: { owner?: string; asAgain?: boolean } = {}) => ({
  owner: randomUUID(),
  spoolId: job.spoolId,
  machine: "desk-1",
  asAgain: false,
  ...given,
});

/** Claims a queued job (for its own spool unless told otherwise), which must succeed, and gives the fence of the run. */
export async function claim(jobs: JobStore, id: number, spoolId?: string): Promise<JobFence> {
  const job = await mustHave(jobs, id);
  const run = runOf({ spoolId: spoolId ?? job.spoolId });
  const claimed = await jobs.claim(job, run);
  if (claimed.outcome !== "claimed") throw new Error(`the claim was ${claimed.outcome}`);
  const { attempt, checkpointRow } = claimed.job;
  return { jobId: id, owner: run.owner, attempt, checkpointRow };
}

/** A job that is being imported, its runner heard of just now. */
export async function processingJob(
  store: Store,
  given: Partial<NewJob> = {},
): Promise<{ job: Job; fence: JobFence }> {
  const inserted = await insertJob(store.jobs, given);
  await beat(store, inserted.spoolId);
  const fence = await claim(store.jobs, inserted.id);
  return { job: await mustHave(store.jobs, inserted.id), fence };
}

/** The spool's runner is alive, and its queue is paused by whoever is named. */
export function beat(store: Store, spoolId: string, pausedBy: string | null = null): Promise<void> {
  return store.runners.heartbeat({
    spoolId,
    machine: "desk-1",
    person: "Ann Example",
    version: "0.1.0",
    waitingFiles: 0,
    pausedBy,
  });
}

/** The spool's runner was last heard so many seconds ago (or ahead, where negative). */
export async function lastHeard(test: TestStore, spoolId: string, seconds: number): Promise<void> {
  await beat(test.store, spoolId);
  const at =
    test.kind === "mysql"
      ? "UTC_TIMESTAMP(6) - INTERVAL ? SECOND"
      : "strftime('%Y-%m-%d %H:%M:%f000', 'now', (0 - ?) || ' seconds')";
  await test.change(`UPDATE runners SET heartbeat_at = ${at} WHERE spool_id = ?`, [seconds, spoolId]);
}

/** As if a batch of so many rows had come in; gives the fence of the next write. */
export async function bringRows(
  test: TestStore,
  fence: JobFence,
  rows: { processed: number; failed?: number },
): Promise<JobFence> {
  const failed = rows.failed ?? 0;
  const checkpointRow = fence.checkpointRow + rows.processed;
  await test.change(
    `UPDATE import_jobs SET processed_rows = processed_rows + ?, failed_rows = failed_rows + ?,
       imported_rows = imported_rows + ?, checkpoint_row = ? WHERE id = ?`,
    [rows.processed, failed, rows.processed - failed, checkpointRow, fence.jobId],
  );
  return { ...fence, checkpointRow };
}

/** Ends a run's job. */
export const ended = (
  status: "completed" | "failed" | "cancelled",
  given: { totalRows?: number | null; errorCode?: string | null } = {},
) => ({ status, totalRows: null, errorCode: null, errorParams: {}, ...given });
