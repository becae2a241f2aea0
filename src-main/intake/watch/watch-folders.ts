import { asFailure, Failure } from "../../../src-shared/failure";
import type { WatchedFolder } from "../../ports/watch-book";
import { createFolderHints } from "./folder-hints";
import { createFolderRound, type FolderRound } from "./folder-round";
import { createFollowFiles } from "./follow-files";
import { createFileFaults, type WatchTools } from "./watch-tools";

/** Work that goes on beside a runner for as long as it holds the spool: two processes never look through one folder. */
export interface Watching {
  /** Settles once what must come before the runner's first look at the queue is done. */
  readonly ready: Promise<void>;
  /** Asked when the runner has nothing left to do and is about to end. */
  idle(): Promise<void>;
  /** Settles when nothing of it goes on any more; rejects with an error that only a restart mends. */
  readonly ended: Promise<void>;
}

const TICK_MS = 1000;
/** The book was busy, or its disk full: what it could not be told now it is told later. */
const REST_MS = 10_000;

/** Watches the folders of the book until the signal fires. One that does not answer keeps no other waiting. */
export function watchFolders(tools: WatchTools, signal: AbortSignal): Watching {
  const rounds = createRounds(tools);
  const { clock } = tools;
  const loop = async () => {
    const hints = createFolderHints(rounds.hint);
    try {
      while (!signal.aborted) {
        const rest = await restAfter(async () => {
          const folders = await tools.book.folders();
          await hints.follow(folders);
          rounds.start(folders, signal);
          await rounds.follow(signal);
        });
        await clock.sleep(rest, signal);
      }
    } finally {
      await hints.close();
      await rounds.ended();
    }
  };
  const ended = loop().catch(unlessStopped);
  return { ready: Promise.resolve(), idle: () => Promise.resolve(), ended };
}

/**
 * Looks through each folder once, for as long as its files need to show that nobody writes them; then, when the runner
 * has done its work, clears away what is dealt with.
 */
export function watchOnce(tools: WatchTools, signal: AbortSignal): Watching {
  const rounds = createRounds(tools);
  const { book, clock } = tools;
  const once = async () => {
    const folders = await book.folders();
    if (folders.length === 0) return;
    const slowest = folders.reduce((most, { quietSeconds }) => Math.max(most, quietSeconds), 0);
    const until = clock.steady() + slowest * 1000 + TICK_MS;
    while (await rounds.look(await book.folders(), signal)) {
      if (clock.steady() >= until) break;
      await clock.sleep(TICK_MS / 5, signal);
    }
    await rounds.follow(signal);
  };
  const ready = once().catch(unlessStopped);
  return { ready, idle: () => rounds.follow(signal), ended: ready };
}

function createRounds(given: WatchTools) {
  const tools = { ...given, faults: createFileFaults() };
  const follow = createFollowFiles(tools, tools.faults);
  const rounds = new Map<number, FolderRound>();
  const looking = new Map<number, Promise<unknown>>();
  const roundOf = (id: number): FolderRound => {
    const round = rounds.get(id) ?? createFolderRound(tools);
    rounds.set(id, round);
    return round;
  };
  let broken: unknown = null;
  return {
    hint: (id: number) => rounds.get(id)?.hint(),
    /** Begins a look at each folder that is not being looked at; throws what an earlier one broke with. */
    start: (folders: readonly WatchedFolder[], signal: AbortSignal) => {
      const reason = broken;
      broken = null;
      if (reason !== null) throw reason as Error;
      for (const folder of folders) {
        if (looking.has(folder.id)) continue;
        const look = roundOf(folder.id)
          .look(folder, signal)
          .catch((thrown: unknown) => {
            if (!signal.aborted) broken = thrown;
          })
          .finally(() => looking.delete(folder.id));
        looking.set(folder.id, look);
      }
    },
    /** Looks at each folder in turn; true where a file needs another look soon. */
    look: async (folders: readonly WatchedFolder[], signal: AbortSignal): Promise<boolean> => {
      let more = false;
      for (const folder of folders) more = (await roundOf(folder.id).look(folder, signal)) || more;
      return more;
    },
    follow,
    ended: () => Promise.allSettled(looking.values()),
  };
}

/** How long to rest after a tick: longer where the book or the spool fails, which a page that asks is told; imports go on. */
async function restAfter(tick: () => Promise<void>): Promise<number> {
  try {
    await tick();
    return TICK_MS;
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.code === "interrupted") throw thrown;
    return REST_MS;
  }
}

function unlessStopped(thrown: unknown): void {
  if (asFailure(thrown).code !== "interrupted") throw thrown;
}
