import type { JobView } from "../../src-shared/contract/job-view";
import type { QueueView, SpoolEntryView } from "../../src-shared/contract/queue-view";
import type { LeftAlone } from "./imports-store";

/** One row of the Imports screen, whatever it stands for. */
export type QueueRow =
  | { readonly kind: "importing"; readonly key: string; readonly job: JobView }
  | { readonly kind: "waiting"; readonly key: string; readonly job: JobView; readonly place: number | null }
  | { readonly kind: "spooled"; readonly key: string; readonly entry: SpoolEntryView }
  | { readonly kind: "finished"; readonly key: string; readonly job: JobView }
  | { readonly kind: "left_alone"; readonly key: string; readonly file: LeftAlone };

export interface QueueSections {
  readonly leftAlone: readonly QueueRow[];
  readonly importing: readonly QueueRow[];
  readonly waiting: readonly QueueRow[];
  /** All that wait, those not sent along too. */
  readonly waitingCount: number;
  readonly finished: readonly QueueRow[];
}

/**
 * The rows of the screen, by section. While the store is out of reach nothing imports: what was under way waits
 * with the rest, first.
 */
export function queueSections(view: QueueView, leftAlone: readonly LeftAlone[] = []): QueueSections {
  const away = view.store.state === "away";
  const importing = view.importing.map((job): QueueRow => ({ kind: "importing", key: job.batchId, job }));
  const stopped = view.importing.map((job): QueueRow => waitingRow(job, null));
  const spooled = view.spooled
    .filter((entry) => !entry.cancelled)
    .map((entry): QueueRow => ({ kind: "spooled", key: entry.batchId, entry }));
  return {
    leftAlone: leftAlone.map((file) => ({ kind: "left_alone", key: file.key, file })),
    importing: away ? [] : importing,
    waiting: [...(away ? stopped : []), ...inLine(view.waiting), ...spooled],
    waitingCount: allWaiting(view),
    finished: view.finished.map((job) => ({ kind: "finished", key: job.batchId, job })),
  };
}

/** How many files wait: queued ones, those in the spool only, and what the store's absence has stopped. */
export function allWaiting(view: QueueView): number {
  const stopped = view.store.state === "away" ? view.importing.length : 0;
  return stopped + view.waitingCount + view.spooled.filter((entry) => !entry.cancelled).length;
}

/** The queued jobs, each with its place among those that have nothing to wait for but their turn. */
function inLine(jobs: readonly JobView[]): QueueRow[] {
  let place = 0;
  return jobs.map((job) => waitingRow(job, job.word === "queued" ? ++place : null));
}

function waitingRow(job: JobView, place: number | null): QueueRow {
  return { kind: "waiting", key: job.batchId, job, place };
}

/** How far all of them are together, by bytes: 0 to 100. */
export function overallPercent(jobs: readonly JobView[]): number {
  const size = jobs.reduce((sum, job) => sum + job.byteSize, 0);
  const done = jobs.reduce((sum, job) => sum + job.bytesDone, 0);
  return size === 0 ? 0 : Math.min(100, (done / size) * 100);
}

/**
 * The order to show: while a person points into a list nothing in it moves, so rows keep their places, those
 * gone leave, and new ones come at the end.
 */
export function steadyOrder(shown: readonly string[], rows: readonly QueueRow[]): QueueRow[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const before = new Set(shown);
  const kept = [...before].flatMap((key) => byKey.get(key) ?? []);
  return [...kept, ...rows.filter((row) => !before.has(row.key))];
}
