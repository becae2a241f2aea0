import type { Arrival } from "../../src-shared/contract/folders";
import type { Job } from "../../src-shared/jobs/job";
import type { WatchBook, WatchedFile } from "../ports/watch-book";
import type { ViewJob } from "./job-view";

const DAYS = 30;
const LATEST = 50;
const DAY_MS = 24 * 3600_000;

/** How many files came in each half-hour of the local day, over the last days, those of today included. */
export async function arrivalsByHalfHour(
  book: Pick<WatchBook, "arrivedAt">,
  folderId: number,
  now: number,
): Promise<{ days: number; halfHours: number[] }> {
  const halfHours = Array.from({ length: 48 }, () => 0);
  for (const at of await book.arrivedAt(folderId, new Date(now - DAYS * DAY_MS).toISOString())) {
    const when = new Date(at);
    const slot = when.getHours() * 2 + (when.getMinutes() < 30 ? 0 : 1);
    halfHours[slot] = (halfHours[slot] ?? 0) + 1;
  }
  return { days: DAYS, halfHours };
}

/**
 * The files that came last, each with its job where the store could be asked. Bytes that were undone show that import:
 * that they are out again is all there is to say of them.
 */
export async function latestArrivals(
  tools: {
    readonly book: Pick<WatchBook, "latest">;
    readonly view: ViewJob;
    /** Empty where the store is away. */
    readonly jobsOf: (batchIds: readonly string[]) => Promise<readonly Job[]>;
    readonly withBytes: (sha256: string) => Promise<readonly Job[]>;
  },
  folderId: number,
): Promise<Arrival[]> {
  const files = await tools.book.latest(folderId, LATEST);
  const ids = [...new Set(files.flatMap(({ batchId }) => batchId ?? []))];
  const jobs = new Map((await tools.jobsOf(ids)).map((job) => [job.batchId, job]));
  const arrivals: Arrival[] = [];
  for (const file of files) {
    const own = jobs.get(file.batchId ?? "") ?? null;
    const undone = own === null && file.outcome === "undone" ? await undoneJob(tools, file) : null;
    const shown = own ?? undone;
    arrivals.push({
      ...{ filename: file.path.slice(file.path.lastIndexOf("/") + 1), at: file.takenAt },
      job: shown === null ? null : await tools.view(shown),
      sameAs: file.sameAs ?? undone?.filename ?? null,
    });
  }
  return arrivals;
}

async function undoneJob(
  { withBytes }: { readonly withBytes: (sha256: string) => Promise<readonly Job[]> },
  { sha256 }: WatchedFile,
): Promise<Job | null> {
  if (sha256 === null) return null;
  return (await withBytes(sha256)).find((job) => job.revertedBy !== null) ?? null;
}
