import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import type { JobStatus } from "../../../src-shared/jobs/status";
import type { Actor } from "../../../src-shared/contract/role";
import { Failure } from "../../../src-shared/failure";
import type { ApiTools } from "../api-tools";
import { assertOwn } from "../assert-own";
import { needJob } from "../need-job";

/** A job to be put back in the queue, and the states in which its person thinks it is. */
export interface Requeue {
  readonly batchId: string;
  readonly from: readonly JobStatus[];
  readonly plan: ImportPlan | null;
}

/**
 * Puts an ended job back in the queue, from its own row; of an import that was given to its undo, the undo. Failures:
 * job_not_found, job_not_in_state, not_allowed.
 */
export async function requeueJob(tools: ApiTools, { batchId, from, plan }: Requeue, actor: Actor) {
  const job = await needJob(tools, batchId);
  assertOwn(job, actor);
  const { status } = (await tools.jobs.undoOf(job))?.job ?? job;
  if (!from.includes(status) || (await tools.jobs.retry(job.batchId, plan)) !== "queued") {
    const word = job.revertedAt === null ? status : "undone";
    throw new Failure("job_not_in_state", { params: { status: word, action: "tried again" } });
  }
  if (job.revertedBy === null && (await tools.spool.get(batchId)) !== null) {
    await tools.spool.mark(batchId, { cancelled: false });
  }
  tools.poke();
  return { job: await tools.view(await needJob(tools, batchId)) };
}
