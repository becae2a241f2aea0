import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { JobView } from "../../src-shared/contract/job-view";
import type { WireFailure } from "../../src-shared/failure";
import { listArgs, type HistoryQuery } from "./history-query";
import { stateChoices } from "./state-choices";

/** One page of jobs as it was loaded; what changed since is laid over each row by the jobs store. */
export interface HistoryPage {
  readonly query: HistoryQuery;
  readonly jobs: readonly JobView[];
  /** All jobs that match, on every page. */
  readonly count: number;
  /** The newest job there was when it was loaded: later ones are new. */
  readonly newestId: number;
}

export interface HistoryState {
  /** The page shown. It stays while the next one loads, so that nothing blinks. */
  readonly page: HistoryPage | null;
  readonly loading: boolean;
  /** Why the last load did not come to anything. */
  readonly failure: WireFailure | null;
  /** Loads a page; only the answer to the last call is shown. */
  readonly load: (query: HistoryQuery) => Promise<void>;
}

export function createHistoryStore(client: Client) {
  let calls = 0;
  return createStore<HistoryState>()((set) => ({
    page: null,
    loading: false,
    failure: null,
    load: async (query) => {
      const call = (calls += 1);
      set({ loading: true });
      const answer = await client.call("jobs.list", listArgs(query));
      if (call !== calls) return;
      if (!answer.ok) {
        set({ loading: false, failure: answer.failure });
        return;
      }
      const { jobs, count } = answer.value;
      const newestId = jobs.reduce((most, job) => Math.max(most, job.id), 0);
      set({ loading: false, failure: null, page: { query, jobs, count, newestId } });
    },
  }));
}
export type HistoryStore = ReturnType<typeof createHistoryStore>;

/**
 * Jobs that came after the page was loaded and would stand on it: they wait behind a bar, so that no row moves
 * under a person's pointer. Only the first page has newer jobs to wait for.
 */
export function newJobs(page: HistoryPage, live: Iterable<JobView>): readonly JobView[] {
  if (page.query.page > 1) return [];
  return [...live].filter(
    (job) => job.id > page.newestId && job.deletedAt === null && matches(job, page.query),
  );
}

/** Whether a job would be listed under a query, as `jobs.list` decides it. */
export function matches(job: JobView, { state, type, source, machine, q }: HistoryQuery): boolean {
  if (state !== null && !stateChoices[state].some((word) => word === job.word)) return false;
  if ((type ?? job.importType) !== job.importType || (source ?? job.source) !== job.source) return false;
  if ((machine ?? job.machine) !== job.machine) return false;
  const part = q.toLowerCase();
  return job.filename.toLowerCase().includes(part) || job.batchId.toLowerCase().includes(part);
}
