import { jobResponse } from "../../../src-shared/contract/job-response";
import type { JobView } from "../../../src-shared/contract/job-view";
import { Failure } from "../../../src-shared/failure";
import type { Core } from "../../compose";
import { describeJob } from "../describe-job";
import { ExitCode } from "../exit-codes";
import type { Streams } from "../streams";
import { readPlan } from "../read-plan";
import { findJob } from "./find-job";

/** `meterdrop jobs cancel` and `jobs retry [--plan FILE]`: the contract's own calls, so that roles and audit hold here too. */
export async function jobsChange(
  core: Core,
  command: { method: "jobs.cancel" | "jobs.retry"; job: string; plan: string | undefined; json: boolean },
  streams: Streams,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { batchId } = await findJob(core.room(), command.job, signal);
  const plan = command.plan === undefined ? {} : { plan: await readPlan(command.plan) };
  const answer = await core.call(command.method, { batchId, ...plan });
  if (!answer.ok) {
    const { code, params, retryable } = answer.failure;
    throw new Failure(code as Failure["code"], { params, retryable });
  }
  const view: JobView = await core.room().view(await findJob(core.room(), batchId, signal));
  streams.out(command.json ? JSON.stringify(jobResponse(view)) : describeJob(view));
  return ExitCode.allIn;
}
