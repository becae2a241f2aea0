import type { QueueView, SpoolEntryView } from "../../src-shared/contract/queue-view";
import type { Clock } from "../ports/clock";
import type { Spool, SpoolHolder } from "../ports/spool";
import type { Store } from "../ports/store";
import type { ViewJob } from "./job-view";
import {
  NOTHING_STORED,
  notStored,
  readStoredQueue,
  runnerView,
  spooledFiles,
  type StoredQueue,
} from "./queue-state";
import { storeViewOf, type KnownState } from "./store-view";

export interface ScreenTools {
  readonly store: Pick<Store, "kind" | "address" | "jobs" | "schema">;
  readonly spool: Pick<Spool, "id" | "list">;
  readonly clock: Pick<Clock, "now" | "steady">;
  readonly view: ViewJob;
  readonly storeState: () => KnownState;
  readonly runnerState: () => { here: boolean; holder: SpoolHolder | null };
}

/** The Imports screen as it was read last: whatever cannot be read now stays as it was. */
export interface QueueScreen {
  /** Before the store: a file whose row comes in between is then seen in both, where the other way round in neither. */
  readSpool(): Promise<void>;
  readStore(): Promise<void>;
  /** Asks how long the store takes to answer, every ten seconds; true where it was asked. */
  readPing(): Promise<boolean>;
  /** The whole state, with the next revision. */
  view(): QueueView;
}

const PING_MS = 10_000;

export function createQueueScreen(tools: ScreenTools): QueueScreen {
  const { store, spool, clock } = tools;
  // Counts on from the time of day: a page drops what is older, and the feed that follows this one (another store, a
  // server started again) must be ahead of all that was told before it.
  let revision = clock.now();
  let stored: StoredQueue = NOTHING_STORED;
  let spooled: SpoolEntryView[] = [];
  let ping: { answerMs: number | null; bytes: number | null } = { answerMs: null, bytes: null };
  let pingedAt = -Infinity;
  return {
    readSpool: async () => {
      spooled = await spooledFiles(spool);
    },
    readStore: async () => {
      stored = await readStoredQueue(store.jobs, tools.view, spool.id, clock.now());
    },
    readPing: async () => {
      if (clock.steady() - pingedAt < PING_MS) return false;
      pingedAt = clock.steady();
      const { ms, bytes } = await store.schema.ping();
      ping = { answerMs: ms, bytes };
      return true;
    },
    view: () => ({
      ...stored,
      revision: ++revision,
      spooled: notStored(spooled, stored),
      store: storeViewOf(store, tools.storeState(), ping),
      runner: runnerView(tools.runnerState()),
      paused: null,
      parallel: { now: 1, chosen: null, most: 16 },
    }),
  };
}
