import type { QueueView } from "../../src-shared/contract/queue-view";
import type { QueueStore } from "./queue-store";
import type { SessionStore } from "./session-store";

/**
 * A store knows its people under ids and in roles of its own, and until it was reached they are known by name alone: each
 * time one is ready that was not ready before, who sits here is asked again. The returned function stops.
 */
export function askWhoAgain(session: SessionStore, queue: QueueStore): () => void {
  let known: string | null = null;
  return queue.subscribe(({ view }) => {
    const ready = readyStore(view);
    if (ready !== null && ready !== known) void session.getState().load();
    known = ready;
  });
}

function readyStore(view: QueueView | null): string | null {
  return view?.store.state === "ready" ? view.store.address : null;
}
