import type { Handler } from "../api-tools";
import { assertOwn } from "../assert-own";
import { needJob } from "../need-job";

export const jobsDelete: Handler<"jobs.delete"> = async (tools, { batchId }, actor) => {
  const job = await needJob(tools, batchId);
  assertOwn(job, actor);
  const { done, refused } = await tools.jobs.deleteAll([job.id]);
  tools.poke();
  if (done === 1) return { outcome: "deleted" };
  const undoing = refused.some(({ code }) => code === "job_undo_under_way");
  return { outcome: undoing ? "undo_under_way" : "not_ended" };
};
