import type { JobView } from "../../../src-shared/contract/job-view";
import type { QueueView } from "../../../src-shared/contract/queue-view";
import { announcementCopy } from "../../copy/announcements";
import { passedQuarter } from "../../state/passed-quarter";

type Seen = Pick<QueueView, "importing" | "finished">;

/**
 * What a screen reader is told between two states of the queue: starts, each quarter of the longest job, and
 * ends. More than two of a kind are counted instead of named.
 */
export function announcements(before: Seen, after: Seen): string[] {
  const started = without(after.importing, before.importing);
  const ended = without(after.finished, before.finished);
  return [
    ...namedOrCounted(started, announcementCopy.started, announcementCopy.manyStarted),
    ...quarterReached(before, after),
    ...namedOrCounted(ended, announcementCopy.ended, announcementCopy.manyEnded),
  ];
}

function without(jobs: readonly JobView[], known: readonly JobView[]): JobView[] {
  const ids = new Set(known.map((job) => job.batchId));
  return jobs.filter((job) => !ids.has(job.batchId));
}

function namedOrCounted(
  jobs: readonly JobView[],
  name: (job: JobView) => string,
  count: (jobs: number) => string,
): string[] {
  return jobs.length > 2 ? [count(jobs.length)] : jobs.map(name);
}

function quarterReached(before: Seen, after: Seen): string[] {
  const longest = after.importing.reduce<JobView | null>(
    (best, job) => (best === null || job.byteSize > best.byteSize ? job : best),
    null,
  );
  const earlier = before.importing.find((job) => job.batchId === longest?.batchId);
  if (longest === null || earlier === undefined) return [];
  const quarter = passedQuarter(earlier, longest);
  return quarter === null ? [] : [announcementCopy.reached(longest, quarter)];
}
