import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../../src-shared/failure";

/** Three claims of the same bytes at once were seen to end in deadlocks; a handful of repeats has always been enough. */
const MOST_TIMES = 8;

/**
 * Repeats a short transaction that met contention (deadlock, lock wait, another process's write) after a short random
 * wait: such a transaction was rolled back whole.
 */
export async function whileBusy<T>(work: () => Promise<T>): Promise<T> {
  for (let time = 1; ; time++) {
    try {
      return await work();
    } catch (error) {
      const busy = error instanceof Failure && error.code === "store_busy";
      if (!busy || time === MOST_TIMES) throw error;
      await sleep(Math.random() * 20 * time);
    }
  }
}
