import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { Result } from "../../src-shared/contract/contract";
import type { HealthReport } from "../../src-shared/contract/doctor";
import type { WireFailure } from "../../src-shared/failure";

export interface HealthState {
  readonly report: HealthReport | null;
  /** Why a call came to nothing; the last report stays. */
  readonly failure: WireFailure | null;
  readonly busy: "looking" | "admitting" | null;
  /** What the store had forgotten and what was admitted again just now. */
  readonly reconciled: Result<"doctor.reconcile"> | null;
  readonly look: () => Promise<void>;
  /** Admits again what the store has forgotten, then looks once more. */
  readonly reconcile: () => Promise<void>;
}

export function createHealthStore(client: Client) {
  return createStore<HealthState>()((set, get) => ({
    report: null,
    failure: null,
    busy: null,
    reconciled: null,
    look: async () => {
      if (get().busy !== null) return;
      set({ busy: "looking", failure: null, reconciled: null });
      const answer = await client.call("doctor.run", {});
      set(answer.ok ? { busy: null, report: answer.value } : { busy: null, failure: answer.failure });
    },
    reconcile: async () => {
      if (get().busy !== null) return;
      set({ busy: "admitting", failure: null });
      const answer = await client.call("doctor.reconcile", {});
      set({ busy: null });
      if (!answer.ok) {
        set({ failure: answer.failure });
        return;
      }
      await get().look();
      set({ reconciled: answer.value });
    },
  }));
}
