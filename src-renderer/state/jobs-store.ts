import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { JobView } from "../../src-shared/contract/job-view";
import { latestOnly, windowTimers } from "./latest-only";
import type { Timers } from "./latest-only";

/** Many jobs change at once during an import: one repaint takes them all. */
const REPAINT_MS = 250;

export interface JobsState {
  /** Jobs that changed since the window opened, by batch id: what a page loaded is laid under them. */
  readonly live: ReadonlyMap<string, JobView>;
  /** Takes a job as an answer or an event brought it; an older state of it is dropped. */
  readonly put: (job: JobView) => void;
  /** Listens from then on; the returned function stops. */
  readonly connect: () => () => void;
}

/** The later of two states of one job: its row's stamp decides, and of equal stamps the last to come. */
export function laterJob(held: JobView | undefined, came: JobView): JobView {
  return held !== undefined && held.updatedAt > came.updatedAt ? held : came;
}

export function createJobsStore(client: Client, timers: Timers = windowTimers) {
  return createStore<JobsState>()((set, get) => {
    const putAll = (jobs: Iterable<JobView>) => {
      const live = new Map(get().live);
      for (const job of jobs) live.set(job.batchId, laterJob(live.get(job.batchId), job));
      set({ live });
    };
    return {
      live: new Map(),
      put: (job) => putAll([job]),
      connect: () => {
        let waiting: JobView[] = [];
        const paced = latestOnly(REPAINT_MS, timers, () => {
          putAll(waiting);
          waiting = [];
        });
        const stop = client.on("job", (job) => {
          waiting.push(job);
          paced.push(null);
        });
        return () => {
          stop();
          paced.stop();
        };
      },
    };
  });
}
export type JobsStore = ReturnType<typeof createJobsStore>;
