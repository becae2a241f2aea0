import type { StoreView } from "../../src-shared/contract/queue-view";

/** What is known of the store's state, in times of this computer's clock (milliseconds since 1970). */
export interface KnownState {
  readonly state: "unknown" | "ready" | "away" | "held_back";
  readonly failure: StoreView["failure"];
  readonly since: number | null;
  readonly nextTryAt: number | null;
}

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** What screens see of the store. Before the first look it is shown as ready: nothing is known to be wrong. */
export function storeViewOf(
  store: Pick<StoreView, "kind" | "address">,
  known: KnownState,
  ping: Pick<StoreView, "answerMs" | "bytes">,
): StoreView {
  return {
    kind: store.kind,
    address: store.address,
    state: known.state === "unknown" ? "ready" : known.state,
    failure: known.failure,
    since: iso(known.since),
    nextTryAt: iso(known.nextTryAt),
    ...ping,
  };
}
