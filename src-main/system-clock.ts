import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "./ports/clock";

/** The clock of this computer. */
export const systemClock: Clock = {
  now: () => Date.now(),
  steady: () => performance.now(),
  sleep: (ms, signal) => wait(ms, undefined, { signal }),
};
