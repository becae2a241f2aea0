import { asFailure } from "../../src-shared/failure";
import type { SpoolHolder } from "../ports/spool";
import { createCancelWatch } from "./cancel-watch";
import type { Claimed } from "./claim-next";
import { holdSpool } from "./hold-spool";
import { isStoreCondition } from "./retry-policy";
import { createRounds, type Rounds } from "./round";
import { runClaimed, type RunStops } from "./run-claimed";
import type { Beside, RunnerOptions, RunnerTools } from "./runner-tools";
import { createWake, type Wake } from "./wake";

export interface Runner {
  /** This process holds the spool; else who does, where that is known. */
  state(): { here: boolean; holder: SpoolHolder | null };
  /** There may be something to do. */
  poke(): void;
  /** Jobs that run here now. */
  running(): number;
  /** Settles once another process was found to hold the spool, or this one has looked at its queue: dead jobs are taken over by then. */
  readonly firstLook: Promise<void>;
  /** Settles when the runner has ended, its jobs stopped and its lock freed. */
  readonly ended: Promise<void>;
}

const TICK_MS = 1000;

/**
 * Runs a spool's jobs, N at a time, once it holds the spool's lock. Ends when `signal` fires: running jobs stop after the
 * statement they are in and go back to the queue.
 */
export function startRunner(tools: RunnerTools, options: RunnerOptions, signal: AbortSignal): Runner {
  const wake = createWake(tools.clock);
  const rounds = createRounds(tools, options);
  const cancels = createCancelWatch(tools.jobs);
  const running = new Map<string, Promise<void>>();
  let state: ReturnType<Runner["state"]> = { here: false, holder: null };
  let looked: () => void = () => undefined;
  const firstLook = new Promise<void>((resolve) => (looked = resolve));

  const become = (next: typeof state) => {
    state = next;
    tools.changed();
  };
  const start = (claimed: Claimed) => {
    const { batchId, id } = claimed.job;
    const stops = { signal, cancelled: cancels.watch(id) };
    const ended = runToEnd(tools, rounds, claimed, stops).finally(() => {
      running.delete(batchId);
      cancels.forget(id);
      tools.changed();
      wake.poke();
    });
    running.set(batchId, ended);
    tools.changed();
  };
  const loop = async () => {
    const lock = await holdSpool(tools.spool, tools.me, tools.clock, signal, (holder) => {
      become({ here: false, holder });
      looked();
    });
    become({ here: true, holder: tools.me });
    const beside = besideOf(options, signal, wake);
    try {
      await tools.spool.removeAbandonedParts();
      await beside.ready;
      while (!signal.aborted) {
        beside.demandWell();
        const startedSome = await guarded(tools, signal, async () => {
          await cancels.look();
          return rounds.look(running.size, start, signal);
        });
        looked();
        if (options.until === "idle" && !startedSome && running.size === 0) {
          await beside.idle();
          break;
        }
        await wake.sleep(TICK_MS, signal);
      }
    } finally {
      await Promise.allSettled([...running.values(), beside.ended]);
      await lock.release();
      become({ here: false, holder: null });
    }
  };

  const ended = loop()
    .finally(() => {
      looked();
    })
    .catch((thrown: unknown) => {
      if (asFailure(thrown).code !== "interrupted") throw thrown;
    });
  const poke = () => {
    wake.poke();
  };
  return { state: () => state, poke, running: () => running.size, firstLook, ended };
}

/** The work beside, whose error ends the runner at its next look instead of being met at its end. */
function besideOf(
  options: RunnerOptions,
  signal: AbortSignal,
  wake: Wake,
): Beside & { demandWell: () => void } {
  const beside = options.beside?.(signal) ?? NOTHING_BESIDE;
  let broken: Error | null = null;
  const ended = beside.ended.catch((thrown: unknown) => {
    broken = asFailure(thrown);
    wake.poke();
  });
  const demandWell = () => {
    if (broken !== null) throw broken;
  };
  return { ready: beside.ready, idle: () => beside.idle(), ended, demandWell };
}

const NOTHING_BESIDE: Beside = {
  ready: Promise.resolve(),
  idle: () => Promise.resolve(),
  ended: Promise.resolve(),
};

/** Runs a claimed job; one whose end the store could not be told is remembered, and the queue pauses. */
async function runToEnd(
  tools: RunnerTools,
  rounds: Rounds,
  { job, owner }: Claimed,
  stops: RunStops,
): Promise<void> {
  const result = await runClaimed(tools, job, owner, stops);
  if (result.kind === "ended") tools.watch.worked();
  if (result.kind !== "unsettled") return;
  rounds.unsettled(result.own);
  // Whatever else it is, the next look meets it again, and there it can end the runner and be told.
  if (isStoreCondition(result.failure.code)) tools.watch.failed(result.failure);
}

/** A look at the queue where the store is ready; what is wrong with the store pauses the queue and ends nothing. */
async function guarded(
  { watch }: RunnerTools,
  signal: AbortSignal,
  look: () => Promise<boolean>,
): Promise<boolean> {
  try {
    return (await watch.ready(signal)) && (await look());
  } catch (thrown) {
    const failure = asFailure(thrown);
    // Contention in a claim passes by itself: the next round tries again.
    if (failure.code === "store_busy") return false;
    if (!isStoreCondition(failure.code)) throw thrown;
    watch.failed(failure);
    return false;
  }
}
