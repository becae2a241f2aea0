import { Failure, failureFromWire } from "../../src-shared/failure";
import type { JobView } from "../../src-shared/contract/job-view";
import { isFinal } from "../../src-shared/jobs/status";
import type { StoreRoom } from "../store-room";
import { describeJob } from "./describe-job";
import { follow, type Look } from "./follow";
import type { Streams } from "./streams";

/** How a followed job came out; `away`: the store is out of reach, or the queue paused, and the file is kept. */
export type Followed = { kind: "ended"; job: JobView } | { kind: "away"; failure: Failure };

/** Follows a job to its end, whoever runs it; redraws a progress line meanwhile. Rejects with AbortError. */
export async function followJob(
  room: StoreRoom,
  batchId: string,
  streams: Streams,
  signal: AbortSignal,
): Promise<Followed> {
  const look = async (): Promise<Look<JobView>> => {
    const job = await room.store.jobs.byBatchId(batchId);
    if (job === null) return null;
    const view = await room.view(job);
    if (isFinal(job.status)) return { ended: view };
    // Resumed soon, it goes on; else the command ends, as it does where the store is away.
    const pause = job.status === "queued" ? await room.pause() : null;
    if (pause !== null) throw pausedBy(pause.by);
    throwUnlessReady(room);
    return { line: describeJob(view) };
  };
  const followed = await follow(look, streams, signal);
  return followed.kind === "ended" ? { kind: "ended", job: followed.value } : followed;
}

/** A store that is full or read-only answers, and its jobs go nowhere. */
function throwUnlessReady({ watch }: StoreRoom): void {
  const { state, failure } = watch.state();
  if (state === "away" && failure !== null) throw failureFromWire(failure);
}

const pausedBy = (by: string): Failure => new Failure("queue_paused", { params: { by }, retryable: true });
