import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { Answer } from "../../src-shared/contract/method";
import type { QueueView } from "../../src-shared/contract/queue-view";
import type { WireFailure } from "../../src-shared/failure";
import { latestOnly, windowTimers } from "./latest-only";
import type { Timers } from "./latest-only";

/** Rows repaint at most four times a second (UI.md section 9). */
const REPAINT_MS = 250;

export interface QueueState {
  /** The whole Imports screen as the host last told it; null until the first answer. */
  readonly view: QueueView | null;
  /** Why the first answer did not come. */
  readonly failure: WireFailure | null;
  /** Why the last change to the queue as a whole did not work. */
  readonly refused: WireFailure | null;
  /** Starts nothing more for so many minutes; null: until somebody resumes. */
  readonly pause: (minutes: number | null) => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Imports at a time; null: by the cores of this computer. */
  readonly setParallel: (imports: number | null) => Promise<void>;
  /** Asks for the whole state and listens from then on; the returned function stops. */
  readonly connect: () => () => void;
}

/** The later of two states of the queue: whole states carry a revision, and an older one is dropped. */
export function laterView(held: QueueView | null, came: QueueView): QueueView {
  return held !== null && held.revision > came.revision ? held : came;
}

export function createQueueStore(client: Client, timers: Timers = windowTimers) {
  return createStore<QueueState>()((set, get) => {
    const apply = (came: QueueView) => set({ view: laterView(get().view, came), failure: null });
    // The rest of the state comes with the next event.
    const take = (answer: Answer<Partial<QueueView>>) => {
      const { view } = get();
      if (answer.ok && view !== null) set({ view: { ...view, ...answer.value } });
      set({ refused: answer.ok ? null : answer.failure });
    };
    return {
      view: null,
      failure: null,
      refused: null,
      pause: async (minutes) => take(await client.call("queue.pause", { minutes })),
      resume: async () => take(await client.call("queue.resume", {})),
      setParallel: async (imports) => take(await client.call("queue.parallel", { imports })),
      connect: () => {
        const paced = latestOnly(REPAINT_MS, timers, apply);
        const stop = client.on("queue", (came) => paced.push(came));
        void client.call("queue.now", {}).then((answer) => {
          if (answer.ok) apply(answer.value);
          else if (get().view === null) set({ failure: answer.failure });
        });
        return () => {
          stop();
          paced.stop();
        };
      },
    };
  });
}
export type QueueStore = ReturnType<typeof createQueueStore>;
