import type { ReadArgs } from "../../../src-shared/contract/contract";
import { Failure } from "../../../src-shared/failure";
import type { JobPlace } from "../../ports/job-store";
import type { Handler } from "../api-tools";
import { assertOwn } from "../assert-own";
import { needJob } from "../need-job";

/** Of the queue of this computer only: its runner alone goes by its order. */
export const jobsMove: Handler<"jobs.move"> = async (tools, args, actor) => {
  const job = await needJob(tools, args.batchId);
  assertOwn(job, actor);
  const { spool, jobs } = tools;
  const moved = job.spoolId === spool.id && (await jobs.move(spool.id, job.batchId, placeOf(args)));
  if (moved !== "moved") {
    throw new Failure("job_not_in_state", { params: { status: job.status, action: "moved" } });
  }
  tools.poke();
  return { job: await tools.view(await needJob(tools, args.batchId)) };
};

function placeOf(args: ReadArgs<"jobs.move">): JobPlace {
  if ("to" in args) return args.to;
  return args.before === null ? "last" : { before: args.before };
}
