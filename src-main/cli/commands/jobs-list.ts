import { jobResponse } from "../../../src-shared/contract/job-response";
import { jobFilter } from "../../../src-shared/contract/jobs";
import type { JobStatus } from "../../../src-shared/jobs/status";
import type { StoreRoom } from "../../store-room";
import { describeJob } from "../describe-job";
import { ExitCode } from "../exit-codes";
import type { Streams } from "../streams";

/** `meterdrop jobs list`: the newest jobs, one a line; with --json `{jobs, count}`. */
export async function jobsList(
  room: StoreRoom,
  command: { status: JobStatus | null; q: string; limit: number; offset: number; json: boolean },
  streams: Streams,
  signal: AbortSignal,
): Promise<ExitCode> {
  await room.watch.demand(signal);
  const { json, ...filter } = command;
  const { jobs, count } = await room.store.jobs.list(jobFilter.parse(filter));
  const views = await Promise.all(jobs.map(room.view));
  if (json) {
    streams.out(JSON.stringify({ jobs: views.map(jobResponse), count }));
    return ExitCode.allIn;
  }
  for (const view of views)
    streams.out(`${String(view.id).padStart(6)}  ${view.batchId}  ${describeJob(view)}`);
  streams.out(count === 0 ? "No imports yet." : `${String(views.length)} of ${String(count)} imports.`);
  return ExitCode.allIn;
}
