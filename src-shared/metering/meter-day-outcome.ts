import type { DayOutcome } from "./take-out";

/**
 * The outcome of a meter's day from those of the channels that the job delivered of it: removed only if all of them are,
 * kept only if all of them are; else some figure of it reads otherwise.
 */
export function meterDayOutcome(channels: ReadonlySet<DayOutcome>): DayOutcome {
  const [only] = channels;
  return channels.size === 1 && only !== undefined ? only : "restored";
}
