import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { Result } from "../../src-shared/contract/contract";
import type { Answer } from "../../src-shared/contract/method";
import type { WireFailure } from "../../src-shared/failure";
import type { QueuePlace } from "./moved-order";

export type CancelOutcome = Result<"jobs.cancel">["outcome"];

export interface RowActionsState {
  /** Why the last action on a job did not work, by batch id: told in its row. */
  readonly failures: ReadonlyMap<string, WireFailure>;
  /** null: it failed, and the row says why. */
  readonly cancel: (batchId: string) => Promise<CancelOutcome | null>;
  readonly restore: (batchId: string) => Promise<void>;
  readonly retry: (batchId: string) => Promise<void>;
  /** Gives a queued job another place in line; false where that failed. */
  readonly move: (batchId: string, to: QueuePlace) => Promise<boolean>;
  /** The batch id of the new job; null where it failed. */
  readonly importAgain: (batchId: string) => Promise<string | null>;
}

/** What a person does to one job. Its new state comes by the events, like everybody's. */
export function createRowActionsStore(client: Client) {
  return createStore<RowActionsState>()((set, get) => {
    const note = <T>(batchId: string, answer: Answer<T>): T | null => {
      const failures = new Map(get().failures);
      if (answer.ok) failures.delete(batchId);
      else failures.set(batchId, answer.failure);
      set({ failures });
      return answer.ok ? answer.value : null;
    };
    return {
      failures: new Map(),
      cancel: async (batchId) =>
        note(batchId, await client.call("jobs.cancel", { batchId }))?.outcome ?? null,
      restore: async (batchId) => void note(batchId, await client.call("jobs.restore", { batchId })),
      retry: async (batchId) => void note(batchId, await client.call("jobs.retry", { batchId })),
      move: async (batchId, to) => {
        const args = typeof to === "object" ? { batchId, before: to.before } : { batchId, to };
        return note(batchId, await client.call("jobs.move", args)) !== null;
      },
      importAgain: async (batchId) =>
        note(batchId, await client.call("jobs.importAgain", { batchId }))?.batchId ?? null,
    };
  });
}
export type RowActionsStore = ReturnType<typeof createRowActionsStore>;
