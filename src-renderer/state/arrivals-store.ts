import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { Result } from "../../src-shared/contract/contract";
import type { WireFailure } from "../../src-shared/failure";
import type { FolderId } from "./folders-store";

export interface ArrivalsState {
  /** What came into the folder; null until the first answer. It stays while it is asked for again. */
  readonly arrivals: Result<"folders.arrivals"> | null;
  readonly failure: WireFailure | null;
  readonly load: () => Promise<void>;
}

/** The arrivals of one folder. */
export function createArrivalsStore(client: Client, id: FolderId) {
  let calls = 0;
  return createStore<ArrivalsState>()((set) => ({
    arrivals: null,
    failure: null,
    load: async () => {
      const call = (calls += 1);
      const answer = await client.call("folders.arrivals", { id });
      if (call !== calls) return;
      if (answer.ok) set({ arrivals: answer.value, failure: null });
      else set({ failure: answer.failure });
    },
  }));
}
