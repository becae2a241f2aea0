import { Failure } from "../../../src-shared/failure";
import type { Core } from "../../compose";
import { callCore } from "../call-core";
import { ExitCode } from "../exit-codes";
import type { Streams } from "../streams";
import { findJob } from "./find-job";

/** `meterdrop jobs delete`: takes an ended import out of the lists. Failures: job_not_in_state, job_undo_under_way. */
export async function jobsDelete(
  core: Core,
  command: { job: string; json: boolean },
  streams: Streams,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { batchId, filename, status } = await findJob(core.room(), command.job, signal);
  const { outcome } = await callCore(core, "jobs.delete", { batchId });
  if (outcome === "undo_under_way") throw new Failure("job_undo_under_way");
  if (outcome === "not_ended")
    throw new Failure("job_not_in_state", { params: { status, action: "deleted" } });
  const text = `${filename}: deleted. What it imported stays in.`;
  streams.out(command.json ? JSON.stringify({ batch_id: batchId, outcome }) : text);
  return ExitCode.allIn;
}
