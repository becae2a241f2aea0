import type { Job } from "../../src-shared/jobs/job";
import { CHANGES_AT_MOST, type JobStore } from "../ports/job-store";
import { backBy } from "./store-time";

/** The jobs that changed, here or on any machine, each change told once. */
export interface Changes {
  /**
   * Tells what changed since the last look; gives how many jobs that were. A job whose telling fails, and those after
   * it, are told at the next look.
   */
  tell(each: (job: Job) => Promise<void>): Promise<number>;
}

/** Stamps precede commit order: a job stamped earlier may become visible later. */
const OVERLAP_SECONDS = 10;

/** Changes from the first look on. */
export function createChanges(jobs: Pick<JobStore, "changedSince">): Changes {
  let cursor: string | null = null;
  /** batch id to the stamp told last: the overlap shows jobs again that nobody needs to hear of twice. */
  let told = new Map<string, string>();
  return {
    tell: async (each) => {
      const since = cursor === null ? null : backBy(cursor, OVERLAP_SECONDS);
      const { now, seen } = await changedSince(jobs, since);
      let fresh = 0;
      for (const job of seen) {
        if (told.get(job.batchId) === job.updatedAt) continue;
        await each(job);
        told.set(job.batchId, job.updatedAt);
        fresh += 1;
      }
      // Older stamps do not come again: they are before the overlap.
      told = new Map(seen.map((job) => [job.batchId, job.updatedAt]));
      cursor = now;
      return fresh;
    },
  };
}

/** All pages of an answer: a folder of a thousand files dropped at once is more than one. */
async function changedSince(
  jobs: Pick<JobStore, "changedSince">,
  since: string | null,
): Promise<{ now: string; seen: Job[] }> {
  const { now, jobs: first } = await jobs.changedSince(since);
  const seen = new Map(first.map((job) => [job.batchId, job]));
  let page = first;
  for (let last = page.at(-1); page.length >= CHANGES_AT_MOST && last !== undefined; last = page.at(-1)) {
    page = (await jobs.changedSince(last.updatedAt)).jobs;
    const more = page.filter((job) => seen.get(job.batchId)?.updatedAt !== job.updatedAt);
    // One statement may stamp more jobs alike than a page holds: asked again, it would be the same page for ever.
    if (more.length === 0) break;
    for (const job of more) seen.set(job.batchId, job);
  }
  return { now, seen: [...seen.values()] };
}
