import { holdsPause } from "../../src-shared/jobs/holds-pause";
import type { QueueView } from "../../src-shared/contract/queue-view";
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
import { localMidnight } from "./store-time";
import { storeViewOf, type KnownState } from "./store-view";

export interface ScreenTools {
  readonly store: Pick<Store, "kind" | "address" | "jobs" | "schema">;
  readonly spool: Pick<Spool, "id" | "list" | "pause">;
  readonly clock: Pick<Clock, "now" | "steady">;
  readonly view: ViewJob;
  readonly storeState: () => KnownState;
  /** Imports at a time, as it is set now. */
  readonly parallel: () => Promise<QueueView["parallel"]>;
  readonly runnerState: () => { here: boolean; holder: SpoolHolder | null };
}

/** The Imports screen as it was read last: whatever cannot be read now stays as it was. */
export interface QueueScreen {
  /**
   * What lies on this computer: waiting files, pause and settings; true where any of it changed since, whoever did it.
   * Before the store: a file whose row comes in between is then seen in both, where the other way round in neither.
   */
  readSpool(): Promise<boolean>;
  readStore(): Promise<void>;
  /** Whether midnight has passed since the store was read: what was finished today is another list then. */
  isOfYesterday(): boolean;
  /** Asks how long the store takes to answer, every ten seconds; true where it was asked. */
  readPing(): Promise<boolean>;
  /** The whole state, with the next revision. */
  view(): QueueView;
}

const PING_MS = 10_000;

/** The part of the Imports screen that this computer knows by itself. */
type LocalQueue = Pick<QueueView, "spooled" | "paused" | "parallel">;

/** A pause whose time is over is none, also where no runner has ended it yet. */
async function pauseNow({ spool, clock }: ScreenTools): Promise<QueueView["paused"]> {
  const pause = await spool.pause();
  return pause !== null && holdsPause(pause, clock.now()) ? pause : null;
}

/** Plain values, made in the same order each time. */
const sameAs = (a: LocalQueue, b: LocalQueue): boolean => JSON.stringify(a) === JSON.stringify(b);

export function createQueueScreen(tools: ScreenTools): QueueScreen {
  const { store, spool, clock } = tools;
  // Counts on from the time of day: a page drops what is older, and the feed that follows this one (another store, a
  // server started again) must be ahead of all that was told before it.
  let revision = clock.now();
  let stored: StoredQueue = NOTHING_STORED;
  let local: LocalQueue = { spooled: [], paused: null, parallel: { now: 1, chosen: null, most: 1 } };
  let ping: { answerMs: number | null; bytes: number | null } = { answerMs: null, bytes: null };
  let pingedAt = -Infinity;
  let readOn: number | null = null;
  return {
    readSpool: async () => {
      const read: LocalQueue = {
        spooled: await spooledFiles(spool),
        paused: await pauseNow(tools),
        parallel: await tools.parallel(),
      };
      const changed = !sameAs(read, local);
      local = read;
      return changed;
    },
    readStore: async () => {
      const now = clock.now();
      stored = await readStoredQueue(store.jobs, tools.view, spool.id, now);
      readOn = localMidnight(now);
    },
    isOfYesterday: () => localMidnight(clock.now()) !== readOn,
    readPing: async () => {
      if (clock.steady() - pingedAt < PING_MS) return false;
      pingedAt = clock.steady();
      const { ms, bytes } = await store.schema.ping();
      ping = { answerMs: ms, bytes };
      return true;
    },
    view: () => ({
      ...stored,
      ...local,
      revision: ++revision,
      spooled: notStored(local.spooled, stored),
      store: storeViewOf(store, tools.storeState(), ping),
      runner: runnerView(tools.runnerState()),
    }),
  };
}
