import type { FoldersView } from "../../src-shared/contract/folders";
import type { JobView } from "../../src-shared/contract/job-view";
import type { QueueView } from "../../src-shared/contract/queue-view";
import { Failure } from "../../src-shared/failure";
import type { Job } from "../../src-shared/jobs/job";
import { oneAtATime } from "../../src-shared/one-at-a-time";
import type { Clock } from "../ports/clock";
import { createChanges } from "./changes";
import type { FoldersScreen } from "./folders-screen";
import type { Queues } from "./queues";
import { createQueueScreen, type ScreenTools } from "./queue-screen";

export interface FeedTools extends ScreenTools {
  readonly clock: Clock;
  readonly queues: Pick<Queues, "turned" | "forget">;
  /** Looks whether a store that is not ready is so now, unless its next try is still to come. */
  readonly lookAtStore: () => Promise<void>;
  readonly storeFailed: (failure: Failure) => void;
  readonly folders: Pick<FoldersScreen, "news">;
  readonly emit: {
    queue: (view: QueueView) => void;
    job: (view: JobView) => void;
    folders: (view: FoldersView) => void;
  };
}

/** Tells every screen what changed, here at once and elsewhere within two seconds. The only emitter. */
export interface Feed {
  /** Something changed here: told within a quarter of a second. */
  poke(): void;
  /** The whole state of the Imports screen, read now. */
  now(): Promise<QueueView>;
  readonly ended: Promise<void>;
}

/** Rows repaint at most four times a second. */
const QUICK_MS = 250;
/** One indexed revision query a tick finds what other machines did. */
const SLOW_MS = 2000;

export function startFeed(tools: FeedTools, signal: AbortSignal): Feed {
  const { clock, emit } = tools;
  const screen = createQueueScreen(tools);
  const changes = createChanges(tools.store.jobs);
  // Two readings at once could end in the other order, and the older be told as the newer.
  const inTurn = oneAtATime();
  let poked = true;

  const tellJob = async (job: Job) => {
    const shown = await shownFor(tools, job);
    if (shown !== null) emit.job(await tools.view(shown));
  };
  const tick = async () => {
    const wasPoked = poked;
    poked = false;
    const changedHere = await screen.readSpool();
    if (changedHere) tools.queues.forget();
    const read = await whileReady(tools, async () => {
      const told = await changes.tell(tellJob);
      const pinged = await screen.readPing();
      const turned = pinged ? await tellTurned(tools, tellJob) : 0;
      if (told + turned > 0 || wasPoked || changedHere || screen.isOfYesterday()) await screen.readStore();
      return pinged || told > 0 ? "news" : "nothing";
    });
    await tellFolders(tools);
    if (read === "try_again") poked = true;
    if (read === "news" || read === "failed" || wasPoked || changedHere) emit.queue(screen.view());
  };

  const loop = async () => {
    let slept = 0;
    while (!signal.aborted) {
      if (poked || slept >= SLOW_MS) {
        slept = 0;
        await inTurn(tick);
      }
      await clock.sleep(QUICK_MS, signal).catch(() => undefined);
      slept += QUICK_MS;
    }
  };

  return {
    poke: () => {
      poked = true;
    },
    now: async () => {
      // Before the first look nothing is known, and an empty screen would say that nothing is there.
      if (tools.storeState().state === "unknown") await tools.lookAtStore();
      return inTurn(async () => {
        await screen.readSpool();
        await whileReady(tools, async () => {
          await screen.readStore();
          return "news";
        });
        return screen.view();
      });
    },
    ended: loop(),
  };
}

/**
 * Jobs whose row did not change while their queue did: its computer fell silent or is back, or somebody paused it. Gives how
 * many queues that were.
 */
async function tellTurned(tools: FeedTools, tell: (job: Job) => Promise<void>): Promise<number> {
  const turned = await tools.queues.turned();
  for (const spoolId of turned) {
    for (const job of await tools.store.jobs.unfinished(spoolId)) await tell(job);
  }
  return turned.length;
}

/** An undo is seen in its import. */
async function shownFor({ store }: FeedTools, job: Job): Promise<Job | null> {
  return job.revertsJob === null ? job : store.jobs.byId(job.revertsJob);
}

/** A book of folders that cannot be read at present leaves what is on the screen: a page that asks is told why. */
async function tellFolders({ folders, emit }: FeedTools): Promise<void> {
  try {
    const view = await folders.news();
    if (view !== null) emit.folders(view);
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
  }
}

type Read = "news" | "nothing" | "failed" | "try_again";

/** A store that does not answer leaves the last known state on the screen, and says so. */
async function whileReady(tools: FeedTools, work: () => Promise<Read>): Promise<Read> {
  if (tools.storeState().state !== "ready") {
    // A window beside another process that runs the queue has nobody else to do it. Nobody waits for it here: what is
    // known of the spool is told meanwhile.
    void tools.lookAtStore();
    return "nothing";
  }
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    // Somebody else's write was in the way: no reason to call the store away.
    if (thrown.code === "store_busy") return "try_again";
    tools.storeFailed(thrown);
    return "failed";
  }
}
