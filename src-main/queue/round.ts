import { claimNext, claimStray, type Claimed, type ClaimTools } from "./claim-next";
import { currentPause } from "./current-pause";
import { giveBackOwned, type Ownership } from "./give-back";
import { createGoneMachines } from "./gone-machines";
import { createHeartbeat } from "./heartbeat";
import { markCompleted, markLeftCompleted } from "./mark-completed";
import type { RunnerOptions, RunnerTools } from "./runner-tools";

/** How often the undos of silent runners are looked for: such a runner is silent for a minute by then. */
const STRAY_MS = 15_000;

/** The looks at a queue that one runner takes, and what it must remember between them. */
export interface Rounds {
  /** One look: settles what was left behind, tells that the runner lives, starts what may start. True where it did. */
  look(running: number, start: (claimed: Claimed) => void, signal: AbortSignal): Promise<boolean>;
  /** A job whose end the store could not be told: given back before anything new is begun. */
  unsettled(own: Ownership): void;
}

export function createRounds(tools: RunnerTools, options: RunnerOptions): Rounds {
  const beat = createHeartbeat(tools);
  const failGone = createGoneMachines(tools);
  const lookForStray = createStrayLook(tools, options);
  let unsettled: Ownership[] = [];
  let tookOver = false;
  let started = 0;
  let pausedBy: string | null = null;

  /** What a crash or a lost store left behind. */
  const settleOld = async () => {
    if (!tookOver) {
      await tools.jobs.takeOver(tools.spool.id);
      await markLeftCompleted(tools.jobs, tools.spool);
    }
    tookOver = true;
    for (const own of [...unsettled]) {
      const back = { afterSeconds: null, countTry: false, reason: "store_lost", params: {} };
      const found = await giveBackOwned(tools.jobs, own, back);
      if (found?.status === "completed") await markCompleted(tools.spool, found.batchId);
      unsettled = unsettled.filter((left) => left !== own);
    }
  };

  const remember = (own: Ownership) => {
    unsettled.push(own);
  };

  /** Whether nothing may be started; the screens are told when that turns. */
  const isPaused = async () => {
    const by = (await currentPause(tools.spool, tools.clock))?.by ?? null;
    if (by !== pausedBy) tools.changed();
    pausedBy = by;
    return by !== null;
  };

  return {
    unsettled: remember,
    look: async (running, start, signal) => {
      await settleOld();
      const paused = await isPaused();
      await beat({ waitingFiles: await tools.insertPending(), pausedBy });
      await failGone();
      if (paused) return false;
      const { parallel } = await tools.settings();
      const claimTools = { ...tools, machine: tools.me.machine, unsettled: remember };
      const before = started;
      while (running + started - before < parallel.now && started < options.limit && !signal.aborted) {
        const claimed = (await claimNext(claimTools, options.only)) ?? (await lookForStray(claimTools));
        if (claimed === null) break;
        started += 1;
        start(claimed);
      }
      // Nothing is left that a full disk could keep out.
      if (started === before && running === 0) tools.watch.worked();
      return started > before;
    },
  };
}

/**
 * Takes undos back from runners that fell silent, and claims what waits for one. A runner of named jobs only takes back:
 * the one that it was called for may be among them.
 */
function createStrayLook(
  { jobs, clock }: RunnerTools,
  { only }: RunnerOptions,
): (tools: ClaimTools) => Promise<Claimed | null> {
  let lookedAt = -Infinity;
  return async (tools) => {
    if (clock.steady() - lookedAt < STRAY_MS) return null;
    lookedAt = clock.steady();
    await jobs.takeBackUndos();
    return only === null ? claimStray(tools) : null;
  };
}
