import { createStore } from "zustand/vanilla";
import type { CleanUpResult, CleanUpSettings } from "../../src-shared/contract/clean-up";
import type { Client } from "../../src-shared/contract/client";
import type { WireFailure } from "../../src-shared/failure";

export interface CleanUpState {
  /** What is cleared by itself; null until the first answer. */
  readonly rule: CleanUpSettings | null;
  readonly failure: WireFailure | null;
  /** What a clean-up would clear, and of what age that was reckoned. */
  readonly preview: { readonly days: number; readonly result: CleanUpResult } | null;
  /** What the last one cleared. */
  readonly done: CleanUpResult | null;
  readonly busy: "looking" | "clearing" | null;
  readonly load: () => Promise<void>;
  /** Shown at once and remembered by the host; what it could not keep is put back. */
  readonly configure: (change: Partial<CleanUpSettings>) => Promise<void>;
  readonly look: () => Promise<void>;
  /** Clears exactly what the preview was reckoned for. */
  readonly clear: () => Promise<void>;
  readonly dismiss: () => void;
}

export function createCleanUpStore(client: Client) {
  return createStore<CleanUpState>()((set, get) => ({
    rule: null,
    failure: null,
    preview: null,
    done: null,
    busy: null,
    load: async () => {
      set({ failure: null });
      const answer = await client.call("cleanUp.settings", {});
      set(answer.ok ? { rule: answer.value } : { failure: answer.failure });
    },
    configure: async (change) => {
      const before = get().rule;
      if (before === null) return;
      set({ rule: { ...before, ...change }, failure: null, preview: null, done: null });
      const answer = await client.call("cleanUp.configure", { ...before, ...change });
      set(answer.ok ? { rule: answer.value } : { rule: before, failure: answer.failure });
    },
    look: async () => {
      const { rule, busy } = get();
      if (rule === null || busy !== null) return;
      set({ busy: "looking", failure: null, preview: null, done: null });
      const answer = await client.call("cleanUp.preview", { days: rule.days });
      set({ busy: null });
      set(answer.ok ? { preview: { days: rule.days, result: answer.value } } : { failure: answer.failure });
    },
    clear: async () => {
      const { preview, busy } = get();
      if (preview === null || busy !== null) return;
      set({ busy: "clearing", failure: null });
      const answer = await client.call("cleanUp.run", { days: preview.days });
      set({ busy: null, preview: null });
      set(answer.ok ? { done: answer.value } : { failure: answer.failure });
    },
    dismiss: () => set({ preview: null }),
  }));
}
