import type { Handler } from "../api-tools";
import { needJob } from "../need-job";

export const jobsGet: Handler<"jobs.get"> = async (tools, { batchId }) => {
  const job = await needJob(tools, batchId);
  const [attempts, kept, covers] = [
    await tools.jobs.attempts(job.id),
    await tools.jobs.problemCounts(job.id),
    await tools.jobs.covers(job.id),
  ];
  return {
    job: await tools.view(job),
    attempts,
    errorsKept: kept.errors,
    warningsKept: kept.warnings,
    covers,
  };
};
