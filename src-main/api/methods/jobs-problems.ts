import type { Handler } from "../api-tools";
import { needJob } from "../need-job";

export const jobsProblems: Handler<"jobs.problems"> = async (tools, { batchId, ...query }) => {
  const job = await needJob(tools, batchId);
  return tools.jobs.problems(job.id, query);
};
