import type { QueuePause } from "../../src-shared/contract/queue-view";
import { holdsPause } from "../../src-shared/jobs/holds-pause";
import type { Clock } from "../ports/clock";
import type { Spool } from "../ports/spool";

/** The pause that holds now. One whose time is over is ended, by whoever looks first. */
export async function currentPause(
  spool: Pick<Spool, "pause" | "endPause">,
  clock: Pick<Clock, "now">,
): Promise<QueuePause | null> {
  const pause = await spool.pause();
  if (pause === null || holdsPause(pause, clock.now())) return pause;
  await spool.endPause(pause);
  return null;
}
