import { Failure } from "../../src-shared/failure";
import type { Clock } from "../ports/clock";
import { jitter } from "./jitter";

/** Contention is no try: two overlapping jobs meet for seconds, not for minutes. */
const MOST_CONTENTIONS = 50;

/**
 * Does a transaction's work again while it meets contention (a deadlock, a lock wait): it was rolled back whole each time.
 * Every other Failure is the queue's to judge.
 */
export async function whileContended<T>(
  clock: Pick<Clock, "sleep">,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  for (let contentions = 0; ; contentions++) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (thrown) {
      const contended = thrown instanceof Failure && thrown.code === "store_busy";
      if (!contended || contentions >= MOST_CONTENTIONS) throw thrown;
      await jitter(clock, contentions, signal);
    }
  }
}
