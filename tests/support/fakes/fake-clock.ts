import type { Clock } from "../../../src-main/ports/clock";

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
  /** Goes on so many milliseconds, waking each sleeper at its time and letting everybody act upon it. */
  advance(ms: number): Promise<void>;
  /** Somebody sets it, so many milliseconds off; `steady` and sleepers do not notice. */
  set(off: number): void;
}

/** 25 November 2025, 14:00 UTC. */
const START = Date.parse("2025-11-25T14:00:00Z");

export function fakeClock(): FakeClock {
  let elapsed = 0;
  let off = 0;
  const sleepers = new Set<{ at: number; wake: () => void }>();
  return {
    now: () => START + elapsed + off,
    set: (by) => (off = by),
    steady: () => elapsed,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = {
          at: elapsed + ms,
          wake: () => {
            signal.removeEventListener("abort", abort);
            resolve();
          },
        };
        const abort = () => {
          sleepers.delete(sleeper);
          reject(new DOMException("aborted", "AbortError"));
        };
        if (signal.aborted) {
          abort();
          return;
        }
        sleepers.add(sleeper);
        signal.addEventListener("abort", abort, { once: true });
      }),
    advance: async (ms) => {
      const until = elapsed + ms;
      await settled();
      for (;;) {
        const next = [...sleepers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        elapsed = Math.max(elapsed, next.at);
        sleepers.delete(next);
        next.wake();
        await settled();
      }
      elapsed = until;
      await settled();
    },
  };
}

/** Until everybody who can go on without time passing has done so. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}
