import { Failure } from "../../../src-shared/failure";
import type { Handler } from "../api-tools";
import { assertOwn } from "../assert-own";
import { needJob } from "../need-job";
import { cancelSpooled } from "./cancel-spooled";

export const jobsCancel: Handler<"jobs.cancel"> = async (tools, { batchId }, actor) => {
  if ((await cancelSpooled(tools, batchId, actor)) === "cancelled") {
    tools.poke();
    return { outcome: "cancelled", job: null };
  }
  assertOwn(await needJob(tools, batchId), actor);
  const { outcome } = await tools.jobs.cancel(batchId);
  if (outcome === "not_found") throw new Failure("job_not_found", { params: { batchId } });
  tools.poke();
  const after = await tools.jobs.byBatchId(batchId);
  return { outcome, job: after && (await tools.view(after)) };
};
