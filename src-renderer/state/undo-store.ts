import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { UndoPreview } from "../../src-shared/contract/undo";
import type { WireFailure } from "../../src-shared/failure";

export interface UndoState {
  /** Whether the line that asks before an undo is open. */
  readonly isOpen: boolean;
  /** What the undo would do, by the latest answer; null until it comes. */
  readonly preview: UndoPreview | null;
  /** Why the preview could not be had, or the undo not be begun. */
  readonly failure: WireFailure | null;
  /** Opens the line and asks what an undo would do: anew each time, as others import meanwhile. */
  readonly open: () => Promise<void>;
  readonly keep: () => void;
  /** Begins the undo; the line closes. true: it is on its way. */
  readonly undo: () => Promise<boolean>;
}

/** The undo of one import, from the question before it to its start. What becomes of it, the job's own detail tells. */
export function createUndoStore(client: Client, batchId: string) {
  let asked = 0;
  return createStore<UndoState>()((set) => ({
    isOpen: false,
    preview: null,
    failure: null,
    open: async () => {
      const call = (asked += 1);
      set({ isOpen: true, preview: null, failure: null });
      const answer = await client.call("jobs.undoPreview", { batchId });
      // Closed or asked again meanwhile.
      if (call !== asked) return;
      set(answer.ok ? { preview: answer.value } : { failure: answer.failure });
    },
    keep: () => {
      asked += 1;
      set({ isOpen: false, preview: null, failure: null });
    },
    undo: async () => {
      const answer = await client.call("jobs.undo", { batchId });
      asked += 1;
      if (answer.ok) set({ isOpen: false, preview: null, failure: null });
      else set({ isOpen: true, preview: null, failure: answer.failure });
      return answer.ok;
    },
  }));
}
export type UndoStore = ReturnType<typeof createUndoStore>;
