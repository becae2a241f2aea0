import { asFailure, type Failure } from "../../src-shared/failure";
import type { Job } from "../../src-shared/jobs/job";
import type { JobEnd, JobStore } from "../ports/job-store";
import { LOST, type JobRun, type RunJob } from "../ports/run-job";
import type { Spool } from "../ports/spool";
import { giveBackOwned, type Ownership } from "./give-back";
import { markCompleted } from "./mark-completed";
import { verdictOn } from "./retry-policy";

export interface RunTools {
  readonly jobs: JobStore;
  readonly spool: Pick<Spool, "mark" | "get">;
  /** The job kinds this version can run; those of a newer one are left to it. */
  readonly handlers: Readonly<Partial<Record<Job["kind"], RunJob>>>;
  /** Told that rows came in: the store can be written. */
  readonly worked: () => void;
}

/** How a run ended; `unsettled`: the store could not be told, and must be told when it is back. */
export type RunResult =
  | { readonly kind: "ended"; readonly status: JobEnd["status"] }
  | { readonly kind: "lost" | "given_back" }
  | { readonly kind: "unsettled"; readonly own: Ownership; readonly failure: Failure };

/** What ends a run before its end: this process stops, or somebody asked the job to. */
export type RunStops = Pick<JobRun, "signal" | "cancelled">;

/** Runs a job that was just claimed, and tells the store how it ended. */
export async function runClaimed(
  tools: RunTools,
  job: Job,
  owner: string,
  stops: RunStops,
): Promise<RunResult> {
  let checkpointRow = job.checkpointRow;
  const own: Ownership = { jobId: job.id, owner, attempt: job.attempt };
  const run: JobRun = {
    job,
    ...stops,
    fence: () => ({ ...own, checkpointRow }),
    advance: (row) => {
      checkpointRow = row;
      tools.worked();
    },
  };
  try {
    const handler = tools.handlers[job.kind];
    if (handler === undefined) throw new TypeError(`nothing runs jobs of kind ${job.kind}`);
    const end = await handler(run);
    return end === LOST ? { kind: "lost" } : await finish(tools, run, end);
  } catch (thrown) {
    const failure = asFailure(thrown);
    try {
      return await settleFailure(tools, run, own, failure, checkpointRow > job.checkpointRow);
    } catch (again) {
      return { kind: "unsettled", own, failure: asFailure(again) };
    }
  }
}

async function finish(tools: RunTools, run: JobRun, end: JobEnd): Promise<RunResult> {
  if ((await tools.jobs.finish(run.fence(), end)) === "lost") return { kind: "lost" };
  if (end.status === "completed") await markCompleted(tools.spool, run.job.batchId);
  return { kind: "ended", status: end.status };
}

async function settleFailure(
  tools: RunTools,
  run: JobRun,
  own: Ownership,
  failure: Failure,
  progressed: boolean,
): Promise<RunResult> {
  const verdict = verdictOn(failure, run.job.tries, progressed);
  if (verdict.kind === "pause") return { kind: "unsettled", own, failure };
  if (verdict.kind === "again") {
    const back = { ...verdict, reason: failure.code, params: failure.params };
    await giveBackOwned(tools.jobs, own, back);
    return { kind: "given_back" };
  }
  const end: JobEnd =
    verdict.kind === "fail"
      ? { status: "failed", totalRows: null, errorCode: failure.code, errorParams: failure.params }
      : {
          status: "failed",
          totalRows: null,
          errorCode: "tries_used_up",
          errorParams: {
            tries: run.job.tries + 1,
            reason: failure.params["message"] ?? failure.params["reason"] ?? "",
          },
        };
  return finish(tools, run, end);
}
