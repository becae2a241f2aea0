import type { Clock } from "../ports/clock";

/** Lets a loop sleep until somebody has news for it, or a while has passed. */
export interface Wake {
  /** Ends the current sleep; where nobody sleeps, the next one ends at once. */
  poke(): void;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export function createWake(clock: Clock): Wake {
  let news = false;
  let wakeUp: (() => void) | null = null;
  return {
    poke: () => {
      news = true;
      wakeUp?.();
    },
    sleep: async (ms, signal) => {
      if (!news) {
        const ended = new AbortController();
        const poked = new Promise<void>((resolve) => (wakeUp = resolve));
        const slept = clock.sleep(ms, AbortSignal.any([signal, ended.signal])).catch(() => undefined);
        await Promise.race([poked, slept]);
        ended.abort();
        wakeUp = null;
      }
      news = false;
    },
  };
}
