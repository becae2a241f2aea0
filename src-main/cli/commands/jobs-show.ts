import { jobResponse } from "../../../src-shared/contract/job-response";
import type { StoreRoom } from "../../store-room";
import { describeJob, describeProblem } from "../describe-job";
import { ExitCode } from "../exit-codes";
import type { Streams } from "../streams";
import { findJob } from "./find-job";

/** `meterdrop jobs show`: a job with its attempts and problems; with --json its plan too, which --plan takes back. */
export async function jobsShow(
  room: StoreRoom,
  command: { job: string; json: boolean },
  streams: Streams,
  signal: AbortSignal,
): Promise<ExitCode> {
  const job = await findJob(room, command.job, signal);
  const view = await room.view(job);
  const attempts = await room.store.jobs.attempts(job.id);
  const query = { code: null, cell: null, limit: 1000, offset: 0 } as const;
  const errors = await room.store.jobs.problems(job.id, { ...query, severity: "error" });
  const warnings = await room.store.jobs.problems(job.id, { ...query, severity: "warning" });
  if (command.json) {
    const plan = job.plan ?? draftOf(job.errorParams["draft"]);
    const problems = [...errors.problems, ...warnings.problems];
    streams.out(JSON.stringify({ ...jobResponse(view), plan, attempts, problems }));
    return ExitCode.allIn;
  }
  streams.out(`${job.batchId} (${String(job.id)})`);
  streams.out(describeJob(view));
  for (const { number, machine, startedAt, endedAt, reason } of attempts) {
    streams.out(
      `  attempt ${String(number)} on ${machine}, ${startedAt.slice(0, 19)} to ${endedAt?.slice(0, 19) ?? "now"}: ${reason ?? "running"}`,
    );
  }
  for (const problem of [...errors.problems, ...warnings.problems])
    streams.out(`  ${describeProblem(problem)}`);
  return ExitCode.allIn;
}

/** The plan as far as detection got, for a person to correct. */
function draftOf(draft: unknown): unknown {
  return typeof draft === "string" ? JSON.parse(draft) : null;
}
