import { setTimeout as sleep } from "node:timers/promises";
import { Failure, failureFromWire } from "../../src-shared/failure";
import type { JobView } from "../../src-shared/contract/job-view";
import { isFinal } from "../../src-shared/jobs/status";
import type { StoreRoom } from "../store-room";
import { describeJob } from "./describe-job";
import type { Streams } from "./streams";

const LOOK_EVERY_MS = 150;
/** A store that is away for so long keeps the file in the spool, and the command ends. */
const PATIENCE_MS = 10_000;

/** How a followed job came out; `away`: the store is out of reach, or the queue paused, and the file is kept. */
export type Followed = { kind: "ended"; job: JobView } | { kind: "away"; failure: Failure };

/** Follows a job to its end, whoever runs it; redraws a progress line meanwhile. Rejects with AbortError. */
export async function followJob(
  room: StoreRoom,
  batchId: string,
  streams: Streams,
  signal: AbortSignal,
): Promise<Followed> {
  let awaySince: number | null = null;
  for (;;) {
    signal.throwIfAborted();
    try {
      const job = await room.store.jobs.byBatchId(batchId);
      const view = job && (await room.view(job));
      if (job !== null && view !== null) {
        if (isFinal(job.status)) return { kind: "ended", job: view };
        const pause = job.status === "queued" ? await room.pause() : null;
        if (pause !== null) return { kind: "away", failure: pausedBy(pause.by) };
        streams.progress(describeJob(view));
      }
      throwUnlessReady(room);
      awaySince = null;
    } catch (thrown) {
      if (!(thrown instanceof Failure) || !thrown.retryable) throw thrown;
      awaySince ??= performance.now();
      if (performance.now() - awaySince > PATIENCE_MS) return { kind: "away", failure: thrown };
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal });
  }
}

/** A store that is full or read-only answers, and its jobs go nowhere. */
function throwUnlessReady({ watch }: StoreRoom): void {
  const { state, failure } = watch.state();
  if (state === "away" && failure !== null) throw failureFromWire(failure);
}

const pausedBy = (by: string): Failure => new Failure("queue_paused", { params: { by }, retryable: true });
