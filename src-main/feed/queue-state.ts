import type { QueueView, SpoolEntryView } from "../../src-shared/contract/queue-view";
import type { JobStore, SpoolQueue } from "../ports/job-store";
import type { Manifest, Spool, SpoolHolder } from "../ports/spool";
import type { ViewJob } from "./job-view";
import { localMidnight, storeTimeOf } from "./store-time";

/** The part of the Imports screen that only the store knows; kept while it is away, so that the screen does not go blank. */
export type StoredQueue = Pick<
  QueueView,
  "importing" | "waiting" | "waitingCount" | "finished" | "finishedCount" | "finishedRows" | "everImported"
>;

export const NOTHING_STORED: StoredQueue = {
  importing: [],
  waiting: [],
  waitingCount: 0,
  finished: [],
  finishedCount: 0,
  finishedRows: 0,
  everImported: false,
};

/** Reads this spool's queue, with today's finished jobs by the local clock of this computer. */
export async function readStoredQueue(
  jobs: JobStore,
  view: ViewJob,
  spoolId: string,
  now: number,
): Promise<StoredQueue> {
  const queue: SpoolQueue = await jobs.queueOf(spoolId, storeTimeOf(localMidnight(now)));
  return {
    importing: await Promise.all(queue.processing.map(view)),
    waiting: await Promise.all(queue.queued.map(view)),
    waitingCount: queue.queuedCount,
    finished: await Promise.all(queue.finished.map(view)),
    finishedCount: queue.finishedCount,
    finishedRows: queue.finishedRows,
    everImported: queue.everImported,
  };
}

/** Files that are safe in the spool and have no row yet, oldest first. */
export async function spooledFiles(spool: Pick<Spool, "list">): Promise<SpoolEntryView[]> {
  const manifests = await spool.list();
  return manifests
    .filter((manifest) => !manifest.rowInserted && !manifest.cancelled)
    .sort((a, b) => a.admittedAt.localeCompare(b.admittedAt))
    .map(entryView);
}

/** Those of the spool's files that the store does not show: in between a row and its mark, a file is in both. */
export function notStored(spooled: readonly SpoolEntryView[], stored: StoredQueue): SpoolEntryView[] {
  const jobs = [...stored.importing, ...stored.waiting, ...stored.finished];
  const known = new Set(jobs.map(({ batchId }) => batchId));
  return spooled.filter(({ batchId }) => !known.has(batchId));
}

function entryView(manifest: Manifest): SpoolEntryView {
  const { batchId, filename, byteSize, typeChoice, dryRun, source, admittedAt, cancelled } = manifest;
  return { batchId, filename, byteSize, typeChoice, dryRun, source, admittedAt, cancelled };
}

/** Who runs the spool, in a person's words. */
export function runnerView(state: { here: boolean; holder: SpoolHolder | null }): QueueView["runner"] {
  const { here, holder } = state;
  const named =
    holder === null
      ? null
      : `${holder.what} of ${holder.person} on ${holder.machine}, process ${String(holder.pid)}`;
  return { here, holder: here ? null : named };
}
