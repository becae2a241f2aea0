import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { Result } from "../../src-shared/contract/contract";
import type { WireFailure } from "../../src-shared/failure";
import type { BulkAction, BulkJobs } from "./bulk-actions";

export type BulkResult = Result<"jobs.many">;

/** How far an action on several jobs is. */
export type BulkStep =
  | { readonly kind: "none" }
  /** Counted, and not begun: `count` is how many it would be done to. */
  | {
      readonly kind: "asking";
      readonly action: BulkAction;
      readonly jobs: BulkJobs;
      readonly count: number;
    }
  | { readonly kind: "doing"; readonly action: BulkAction }
  | { readonly kind: "told"; readonly action: BulkAction; readonly result: BulkResult }
  | { readonly kind: "failed"; readonly failure: WireFailure };

export interface BulkState {
  readonly step: BulkStep;
  /** Counts what it would be done to, and changes nothing. */
  readonly ask: (action: BulkAction, jobs: BulkJobs) => Promise<void>;
  readonly run: (action: BulkAction, jobs: BulkJobs) => Promise<void>;
  readonly dismiss: () => void;
}

export function createBulkStore(client: Client) {
  return createStore<BulkState>()((set, get) => ({
    step: { kind: "none" },
    ask: async (action, jobs) => {
      set({ step: { kind: "doing", action } });
      const answer = await client.call("jobs.many", { action, jobs, dryRun: true });
      // Put away meanwhile: nobody waits for the question any more.
      if (get().step.kind !== "doing") return;
      if (!answer.ok) set({ step: { kind: "failed", failure: answer.failure } });
      else set({ step: { kind: "asking", action, jobs, count: mayChange(answer.value) } });
    },
    run: async (action, jobs) => {
      set({ step: { kind: "doing", action } });
      const answer = await client.call("jobs.many", { action, jobs });
      if (answer.ok) set({ step: { kind: "told", action, result: answer.value } });
      else set({ step: { kind: "failed", failure: answer.failure } });
    },
    dismiss: () => set({ step: { kind: "none" } }),
  }));
}
export type BulkStore = ReturnType<typeof createBulkStore>;

const mayChange = ({ matched, refused }: BulkResult) =>
  refused.reduce((left, { count }) => left - count, matched);
