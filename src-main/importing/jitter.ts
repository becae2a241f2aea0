import { setTimeout as sleep } from "node:timers/promises";

/** Waits a random while, longer at each turn, up to two seconds: two jobs that met do not meet again in step. */
export async function jitter(turn: number, signal: AbortSignal): Promise<void> {
  const most = Math.min(2000, 20 * 2 ** Math.min(turn, 7));
  await sleep(Math.random() * most, undefined, { signal });
}
