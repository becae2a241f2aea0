import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { JobView } from "../../src-shared/contract/job-view";
import type { JobDetail } from "../../src-shared/contract/jobs";
import type { WireFailure } from "../../src-shared/failure";
import { isFinal } from "../../src-shared/jobs/status";
import { labelledCells } from "./labelled-cells";
import type { ProblemsStore } from "./problems-store";

export interface JobDetailState {
  /** The job as it was last asked for; null until the first answer. */
  readonly detail: JobDetail | null;
  readonly failure: WireFailure | null;
  /** How many rows failed in each red cell of the strip (0 to 47), where few enough are red to be labelled. */
  readonly failedIn: ReadonlyMap<number, number>;
  /** Asks for everything anew, the problems too. */
  readonly load: () => Promise<void>;
  /** Asks for the job alone, whose undo moves on without a word in its row. */
  readonly refresh: () => Promise<void>;
  /** Takes notice of a later state of the job and asks for what its row does not tell. */
  readonly follow: (job: JobView) => Promise<void>;
}

export function createJobDetailStore(client: Client, batchId: string, problems: ProblemsStore) {
  let unseen: JobView | null = null;
  let following = false;

  return createStore<JobDetailState>()((set, get) => {
    const loadDetail = async () => {
      const answer = await client.call("jobs.get", { batchId });
      if (!answer.ok) {
        set({ failure: answer.failure });
        return;
      }
      const failedIn = await countFailedIn(client, answer.value);
      set({ detail: answer.value, failure: null, failedIn });
    };

    const catchUp = async (job: JobView) => {
      const held = get().detail?.job;
      if (held === undefined) return;
      const changedHands =
        held.status !== job.status || held.attempt !== job.attempt || held.word !== job.word;
      if (changedHands) await loadDetail();
      // What is found out over the whole file (conflicts, totals) may stand anywhere: read the list anew at the end.
      if (changedHands && isFinal(job.status)) await problems.getState().reload();
      else await problems.getState().extend();
    };

    return {
      detail: null,
      failure: null,
      failedIn: new Map(),
      load: async () => {
        await Promise.all([loadDetail(), problems.getState().reload()]);
      },
      refresh: async () => {
        const answer = await client.call("jobs.get", { batchId });
        // What is shown stays while the store does not answer: the next call may.
        if (answer.ok) set({ detail: answer.value });
      },
      follow: async (job) => {
        unseen = job;
        if (following) return;
        following = true;
        try {
          // One call at a time, always about the latest state: events may come faster than answers.
          while (unseen !== null) {
            const next: JobView = unseen;
            unseen = null;
            await catchUp(next);
          }
        } finally {
          following = false;
        }
      },
    };
  });
}
export type JobDetailStore = ReturnType<typeof createJobDetailStore>;

async function countFailedIn(client: Client, { job }: JobDetail): Promise<ReadonlyMap<number, number>> {
  const counts = await Promise.all(
    labelledCells(job).map(async (cell) => {
      const args = { batchId: job.batchId, severity: "error" as const, cell, limit: 1 };
      const answer = await client.call("jobs.problems", args);
      return [cell, answer.ok ? answer.value.count : 0] as const;
    }),
  );
  return new Map(counts.filter(([, count]) => count > 0));
}
