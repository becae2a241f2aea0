import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import type { Actor } from "../../../src-shared/contract/role";
import { Failure } from "../../../src-shared/failure";
import type { ApiTools } from "../api-tools";
import { assertOwn } from "../assert-own";
import { needJob } from "../need-job";

/** Puts an ended job back in the queue, from its own row. Failures: job_not_found, job_not_in_state, not_allowed. */
export async function requeueJob(tools: ApiTools, batchId: string, plan: ImportPlan | null, actor: Actor) {
  const job = await needJob(tools, batchId);
  assertOwn(job, actor);
  const outcome = await tools.jobs.retry(batchId, plan);
  if (outcome !== "queued") {
    throw new Failure("job_not_in_state", { params: { status: job.status, action: "tried again" } });
  }
  if ((await tools.spool.get(batchId)) !== null) await tools.spool.mark(batchId, { cancelled: false });
  tools.poke();
  return { job: await tools.view(await needJob(tools, batchId)) };
}
