import { sumDays } from "../../src-shared/jobs/undo-days";
import type { Clock } from "../ports/clock";
import type { ReadingStore } from "../ports/reading-store";
import { LOST, type JobRun, type RunJob } from "../ports/run-job";
import { undoParts } from "./undo-parts";
import { whileContended } from "./while-contended";

/** What an undo works with. */
export interface UndoTools {
  readonly readings: Pick<ReadingStore, "delivered" | "takeOut">;
  readonly clock: Pick<Clock, "sleep">;
  /** Channel-days that one transaction takes out: about a second of work on a server, a quarter on the embedded store. */
  readonly partDays: number;
  /** Told after each part, for the screens. */
  readonly takenOut: (job: JobRun["job"]) => void;
}

/**
 * Takes an import out of the store, part by part (DESIGN.md guarantee 8). It needs no file and no checkpoint: what is left to
 * do is what is left in, so any runner may begin it and any other go on with it.
 */
export function revertImport({ readings, clock, partDays, takenOut }: UndoTools): RunJob {
  return async (run) => {
    const { revertsJob } = run.job;
    if (revertsJob === null) throw new TypeError(`job ${String(run.job.id)} names no import to undo`);
    const delivered = await readings.delivered(revertsJob);
    for (const part of undoParts(revertsJob, delivered, partDays)) {
      const fence = run.fence();
      const taken = await whileContended(clock, run.signal, () => readings.takeOut({ fence, ...part }));
      if (taken.outcome === LOST) return LOST;
      run.advance(fence.checkpointRow + sumDays(taken.days));
      takenOut(run.job);
    }
    return { status: "completed", totalRows: null, errorCode: null, errorParams: {} };
  };
}
