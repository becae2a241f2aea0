import { Failure } from "../../src-shared/failure";
import type { Job } from "../../src-shared/jobs/job";
import type { ApiTools } from "./api-tools";

/**
 * The import of a batch id, from a store that can be worked with; an undo is spoken of by its import. Failures:
 * job_not_found, the store's.
 */
export async function needJob(tools: Pick<ApiTools, "jobs" | "demandStore">, batchId: string): Promise<Job> {
  await tools.demandStore();
  const named = await tools.jobs.byBatchId(batchId);
  const job = named !== null && named.revertsJob !== null ? await tools.jobs.byId(named.revertsJob) : named;
  if (job === null || job.deletedAt !== null) throw new Failure("job_not_found", { params: { batchId } });
  return job;
}
