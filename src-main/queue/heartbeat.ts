import type { RunnerTools } from "./runner-tools";

const EVERY_MS = 15_000;

/** What a runner tells of its queue. */
export interface Beat {
  readonly waitingFiles: number;
  readonly pausedBy: string | null;
}

/** Tells the store that the spool's runner lives, every 15 s, and at once when its queue was paused or resumed. */
export function createHeartbeat(
  tools: Pick<RunnerTools, "me" | "version" | "spool" | "runners" | "clock">,
): (beat: Beat) => Promise<void> {
  let beatAt = -Infinity;
  let toldPause: string | null = null;
  return async ({ waitingFiles, pausedBy }) => {
    if (tools.clock.steady() - beatAt < EVERY_MS && pausedBy === toldPause) return;
    const { machine, person } = tools.me;
    const { version, spool } = tools;
    await tools.runners.heartbeat({ spoolId: spool.id, machine, person, version, waitingFiles, pausedBy });
    beatAt = tools.clock.steady();
    toldPause = pausedBy;
  };
}
