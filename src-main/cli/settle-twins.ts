import { withdraw } from "../intake/withdraw";
import type { StoreRoom } from "../store-room";
import { followJob } from "./follow-job";
import type { Streams } from "./streams";

/** They are nothing that was asked for: only the job they mean the same as is spoken of. */
const SILENT: Streams = { out: ignore, err: ignore, interactive: false, progress: ignore };

/**
 * Settles the jobs that meant the same as one that has ended (see Adopted). Where its bytes are in they become its
 * duplicates, which takes no more than a look; else they are taken back: they must not bring in what somebody has just
 * cancelled, ask again what the one asks, or do once more what is no duplicate, a dry run or a repeat.
 */
export async function settleTwins(
  room: StoreRoom,
  { batchId, twins }: { batchId: string; twins: readonly string[] },
  claim: (batchId: string) => void,
  signal: AbortSignal,
): Promise<void> {
  if (twins.length === 0) return;
  const job = await room.store.jobs.byBatchId(batchId);
  const isIn = job?.status === "completed" && !job.dryRun && !job.again;
  for (const twin of twins) {
    if (isIn) claim(twin);
    else await withdraw(room.admitTools, twin);
  }
  room.poke();
  for (const twin of twins) await followJob(room, twin, SILENT, signal);
}

function ignore(): void {
  // Says nothing.
}
