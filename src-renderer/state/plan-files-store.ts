import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { JobView } from "../../src-shared/contract/job-view";

/** So many of the latest imports are offered. */
const OFFERED = 12;

export interface PlanFilesState {
  /** The latest imports whose layout is known, one of each file name; null until the first answer. */
  readonly files: readonly JobView[] | null;
  readonly load: () => Promise<void>;
}

/** Imports whose layout a watched folder can take over. */
export function createPlanFilesStore(client: Client) {
  return createStore<PlanFilesState>()((set) => ({
    files: null,
    load: async () => {
      const answer = await client.call("jobs.list", { status: "completed", limit: 100 });
      // Where the list cannot be had the folder's other parts still can be changed: nothing is offered.
      set({ files: answer.ok ? withLayouts(answer.value.jobs) : [] });
    },
  }));
}

/** Newest first, each name once: the latest file of a name shows best how the next one will look. */
function withLayouts(jobs: readonly JobView[]): readonly JobView[] {
  const byName = new Map<string, JobView>();
  for (const job of jobs) if (job.plan !== null && !byName.has(job.filename)) byName.set(job.filename, job);
  return [...byName.values()].slice(0, OFFERED);
}
