import { Failure } from "../../../src-shared/failure";
import type { Handler } from "../api-tools";
import { assertOwn } from "../assert-own";
import { needJob } from "../need-job";

/** An empty note is none. */
export const jobsNote: Handler<"jobs.note"> = async (tools, { batchId, note }, actor) => {
  assertOwn(await needJob(tools, batchId), actor);
  const words = note?.trim() ?? "";
  if ((await tools.jobs.note(batchId, words === "" ? null : words)) === "not_found") {
    throw new Failure("job_not_found", { params: { batchId } });
  }
  tools.poke();
  return { job: await tools.view(await needJob(tools, batchId)) };
};
