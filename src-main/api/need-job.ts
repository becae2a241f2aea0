import { Failure } from "../../src-shared/failure";
import type { Job } from "../../src-shared/jobs/job";
import type { ApiTools } from "./api-tools";

/** The job of a batch id, from a store that can be worked with. Failures: job_not_found, the store's. */
export async function needJob(tools: Pick<ApiTools, "jobs" | "demandStore">, batchId: string): Promise<Job> {
  await tools.demandStore();
  const job = await tools.jobs.byBatchId(batchId);
  if (job === null || job.deletedAt !== null) throw new Failure("job_not_found", { params: { batchId } });
  return job;
}
