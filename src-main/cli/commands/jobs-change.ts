import { jobResponse } from "../../../src-shared/contract/job-response";
import type { Core } from "../../compose";
import { callCore } from "../call-core";
import { describeJob } from "../describe-job";
import { ExitCode } from "../exit-codes";
import { readPlan } from "../read-plan";
import type { Streams } from "../streams";
import { findJob } from "./find-job";

/** What is done to one job that is named by its batch id or its number. */
export type JobChange =
  | { readonly verb: "cancel" }
  | { readonly verb: "retry"; readonly plan: string | undefined }
  | { readonly verb: "note"; readonly text: string }
  | { readonly verb: "move"; readonly to: "first" | "earlier" | "later" | "last" }
  | { readonly verb: "move"; readonly before: string };

/** `meterdrop jobs cancel|retry|note|move`: the job as it is after it. */
export async function jobsChange(
  core: Core,
  command: { job: string; change: JobChange; json: boolean },
  streams: Streams,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { batchId } = await findJob(core.room(), command.job, signal);
  await make(core, batchId, command.change, signal);
  const view = await core.room().view(await findJob(core.room(), batchId, signal));
  streams.out(command.json ? JSON.stringify(jobResponse(view)) : describeJob(view));
  return ExitCode.allIn;
}

async function make(core: Core, batchId: string, change: JobChange, signal: AbortSignal): Promise<void> {
  switch (change.verb) {
    case "cancel":
      await callCore(core, "jobs.cancel", { batchId });
      return;
    case "retry": {
      const plan = change.plan === undefined ? {} : { plan: await readPlan(change.plan) };
      await callCore(core, "jobs.retry", { batchId, ...plan });
      return;
    }
    case "note":
      await callCore(core, "jobs.note", { batchId, note: change.text });
      return;
    case "move": {
      if ("to" in change) {
        await callCore(core, "jobs.move", { batchId, to: change.to });
        return;
      }
      const before = (await findJob(core.room(), change.before, signal)).batchId;
      await callCore(core, "jobs.move", { batchId, before });
    }
  }
}
