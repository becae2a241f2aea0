import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { WireFailure } from "../../src-shared/failure";
import { PROBLEM_LIMIT, type Problem } from "../../src-shared/jobs/problem";

/** Which of a job's problems are shown: `cell` is a part of the strip, 0 to 47. */
export interface ProblemQuery {
  readonly severity: Problem["severity"];
  readonly code: string | null;
  readonly cell: number | null;
}

export interface ProblemList {
  readonly items: readonly Problem[];
  /** All that match and are kept. */
  readonly count: number;
  /** Each code among all that are kept of this severity, most frequent first. */
  readonly kinds: readonly { readonly code: string; readonly count: number }[];
}

export interface ProblemsState {
  readonly query: ProblemQuery;
  /** The problems of `query`; null while the first of them are on their way. */
  readonly list: ProblemList | null;
  readonly failure: WireFailure | null;
  /** The row that is explained, by its key in the list. */
  readonly selected: string | null;
  readonly select: (key: string | null) => void;
  /** Shows the problems of another query, none of them explained. */
  readonly show: (query: ProblemQuery) => Promise<void>;
  /** The list whole, in place of what is shown. */
  readonly reload: () => Promise<void>;
  /** What came since, below what is shown: rows come in the order of the file, so none that is shown moves. */
  readonly extend: () => Promise<void>;
}

export const everyError: ProblemQuery = { severity: "error", code: null, cell: null };

export function createProblemsStore(client: Client, batchId: string) {
  let calls = 0;
  /** The query that the list in the store answers: while another is asked for, it is not that of the store. */
  let listed: ProblemQuery | null = null;
  return createStore<ProblemsState>()((set, get) => {
    /** Lays what is found from `held.length` on behind `held`; only the answer to the last call counts. */
    const fetchAfter = async (held: readonly Problem[]) => {
      const call = (calls += 1);
      const limit = PROBLEM_LIMIT - held.length;
      const { query } = get();
      const args = { batchId, ...query, offset: held.length, limit };
      const answer = await client.call("jobs.problems", args);
      if (call !== calls) return;
      if (!answer.ok) {
        set({ failure: answer.failure });
        return;
      }
      listed = query;
      const { problems, count, kinds } = answer.value;
      set({ list: { items: [...held, ...problems], count, kinds }, failure: null });
    };

    return {
      query: everyError,
      list: null,
      failure: null,
      selected: null,
      select: (selected) => set({ selected }),
      show: async (query) => {
        // Within one severity the rows stay until the others come; those of the other would be wrong.
        const list = query.severity === get().query.severity ? get().list : null;
        set({ query, list, failure: null, selected: null });
        await fetchAfter([]);
      },
      reload: () => fetchAfter([]),
      extend: async () => {
        const held = listed === get().query ? (get().list?.items ?? []) : [];
        if (held.length < PROBLEM_LIMIT) await fetchAfter(held);
      },
    };
  });
}
export type ProblemsStore = ReturnType<typeof createProblemsStore>;
