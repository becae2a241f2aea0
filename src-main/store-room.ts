import type { CleanUpSettings } from "../src-shared/contract/clean-up";
import type { QueuePause } from "../src-shared/contract/queue-view";
import type { Actor, Role } from "../src-shared/contract/role";
import { Failure, failureFromWire } from "../src-shared/failure";
import { startFeed, type Feed, type FeedTools } from "./feed/feed";
import type { FoldersScreen } from "./feed/folders-screen";
import { createViewJob, type ViewJob } from "./feed/job-view";
import { createQueues } from "./feed/queues";
import { createRates } from "./feed/rates";
import { importFile, type ImportTools } from "./importing/import-file";
import { revertImport } from "./importing/revert-import";
import type { AdmitTools } from "./intake/admit-file";
import { insertPending } from "./intake/insert-pending";
import { knownActor } from "./known-actor";
import { watchFolders, watchOnce } from "./intake/watch/watch-folders";
import type { WatchTools } from "./intake/watch/watch-tools";
import type { Clock } from "./ports/clock";
import type { Spool, SpoolHolder } from "./ports/spool";
import type { Store } from "./ports/store";
import type { WatchBook } from "./ports/watch-book";
import { currentPause } from "./queue/current-pause";
import { startRunner, type Runner } from "./queue/runner";
import type { RunnerOptions, RunnerTools } from "./queue/runner-tools";
import { startTidying, type Tidying } from "./start-tidying";
import type { QueueSettings } from "./queue-settings";
import { createStoreWatch, type StoreWatch } from "./queue/store-watch";

export interface RoomParts {
  readonly store: Store;
  readonly spool: Spool;
  readonly clock: Clock;
  readonly me: SpoolHolder;
  readonly person: { readonly name: string; readonly email: string };
  readonly version: string;
  readonly cleanUpSettings: () => Promise<CleanUpSettings>;
  readonly openReader: ImportTools["openReader"];
  readonly settings: () => Promise<QueueSettings>;
  readonly book: WatchBook;
  readonly folders: FoldersScreen;
  readonly emit: FeedTools["emit"];
}

/** How the folders of the data folder are watched while the spool is held: on and on, one round, or by somebody else. */
export type WatchMode = "always" | "once" | "never";

/** One store in use: its spool, its runner and what is told of it. Swapped whole when another store is used. */
export interface StoreRoom {
  readonly store: Store;
  readonly spool: Spool;
  readonly watch: StoreWatch;
  readonly view: ViewJob;
  /** The pause of this spool that holds now. */
  readonly pause: () => Promise<QueuePause | null>;
  readonly settings: () => Promise<QueueSettings>;
  readonly admitTools: AdmitTools;
  /** Who uses this process, as the store knows them; without their id while it is away. `needs`: the role of what they do. */
  readonly actor: (needs: Role, signal: AbortSignal) => Promise<Actor>;
  startRunner(options: RunnerOptions & { watch?: WatchMode }, signal: AbortSignal): Runner;
  runner(): Runner | null;
  /** The clean-up beside the runner; null where that is to end when nothing is left to do. */
  tidying(): Tidying | null;
  startFeed(signal: AbortSignal): Feed;
  feed(): Feed | null;
  /** There is news: for the runner and for the screens. */
  poke(): void;
}

/**
 * Rows a batch aims at, and days that a part of an undo takes out: about a second on a server; on the embedded store well
 * under its quarter of a second.
 */
export const BATCH_ROWS = { mysql: 8000, sqlite: 1500 } as const;

export function openStoreRoom(parts: RoomParts): StoreRoom {
  const { store, spool, clock, me } = parts;
  let runner: Runner | null = null;
  let feed: Feed | null = null;
  let tidying: Tidying | null = null;
  const changed = () => feed?.poke();
  const watch = createStoreWatch({
    schema: store.schema,
    clock,
    migratesItself: store.kind === "sqlite",
    holder: `${me.person} on ${me.machine}`,
    changed,
  });
  const runsHere = () => runner?.state().here ?? false;
  const queues = createQueues({ runners: store.runners, spool, clock, runsHere });
  const rates = createRates();
  const view = createViewJob({ jobs: store.jobs, rates, queues, steady: () => clock.steady() });
  const heldBack = new Set<string>();
  const admitTools = { ...admitToolsOf(parts, watch), heldBack };
  const runnerTools = runnerToolsOf(parts, admitTools, watch, changed);
  return {
    store,
    spool,
    watch,
    view,
    pause: () => currentPause(spool, clock),
    settings: parts.settings,
    admitTools,
    actor: knownActor({ ...admitTools, watch }),
    startRunner: ({ watch: mode = "never", ...options }, signal) => {
      const news = () => {
        runner?.poke();
        changed();
      };
      const beside = besideOf(mode, { book: parts.book, admit: admitTools, clock, heldBack, changed: news });
      runner = startRunner(runnerTools, { ...options, ...beside }, signal);
      const tidyParts = { store, admitTools, clock, watch, settings: parts.cleanUpSettings };
      if (options.until === "stopped") tidying = startTidying(tidyParts, runner, signal);
      return runner;
    },
    runner: () => runner,
    tidying: () => tidying,
    startFeed: (signal) => {
      const runnerState = () => runner?.state() ?? { here: false, holder: null };
      return (feed = startFeed({ ...feedToolsOf(parts, watch, signal), view, queues, runnerState }, signal));
    },
    feed: () => feed,
    poke: () => {
      queues.forget();
      runner?.poke();
      changed();
    },
  };
}

/** Only whoever holds the spool watches: two processes of one person never look through one folder. */
function besideOf(mode: WatchMode, tools: WatchTools): Pick<RunnerOptions, "beside"> {
  if (mode === "never") return {};
  return { beside: (signal) => (mode === "once" ? watchOnce(tools, signal) : watchFolders(tools, signal)) };
}

function admitToolsOf({ store, spool, person, me }: RoomParts, watch: StoreWatch): AdmitTools {
  // An embedded store is its owner's alone; a shared one starts people as analysts.
  const firstRole: Role = store.kind === "sqlite" ? "admin" : "analyst";
  const { jobs, people, audit } = store;
  const whyAway = async (signal: AbortSignal): Promise<Failure | null> => {
    if (await watch.ready(signal)) return null;
    const { failure } = watch.state();
    return failure === null ? new Failure("interrupted", { retryable: true }) : failureFromWire(failure);
  };
  return { jobs, people, audit, spool, firstRole, person, machine: me.machine, whyAway };
}

function runnerToolsOf(
  parts: RoomParts,
  admitTools: AdmitTools,
  watch: StoreWatch,
  changed: () => void,
): RunnerTools {
  const { store, spool, clock, me, version, settings, openReader } = parts;
  const { jobs, readings, runners } = store;
  const batchRows = BATCH_ROWS[store.kind];
  const runImport = importFile({ jobs, readings, spool, clock, openReader, batchRows, landed: changed });
  const runUndo = revertImport({ readings, clock, partDays: batchRows, takenOut: changed });
  return {
    ...{ jobs, runners, spool, clock, watch, me, version, settings, changed },
    handlers: { import: runImport, revert: runUndo },
    worked: () => {
      watch.worked();
    },
    insertPending: () => insertPending(admitTools),
  };
}

function feedToolsOf(
  { store, spool, clock, settings, emit, folders }: RoomParts,
  watch: StoreWatch,
  signal: AbortSignal,
): Omit<FeedTools, "view" | "queues" | "runnerState"> {
  return {
    ...{ store, spool, clock, emit, folders },
    parallel: async () => (await settings()).parallel,
    storeState: watch.state,
    lookAtStore: async () => {
      await watch.ready(signal);
    },
    storeFailed: (failure) => {
      watch.failed(failure);
    },
  };
}
