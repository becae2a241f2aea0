import type { Clock } from "../ports/clock";

/** Waits a random while, longer at each turn, up to two seconds: two jobs that met do not meet again in step. */
export async function jitter(clock: Pick<Clock, "sleep">, turn: number, signal: AbortSignal): Promise<void> {
  const most = Math.min(2000, 20 * 2 ** Math.min(turn, 7));
  await clock.sleep(Math.random() * most, signal);
}
