import type { QueuePause } from "../contract/queue-view";

/** Whether a pause still holds at a moment of this computer's clock, in milliseconds since 1970. */
export function holdsPause(pause: Pick<QueuePause, "until">, now: number): boolean {
  return pause.until === null || Date.parse(pause.until) > now;
}
