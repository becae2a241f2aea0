import type { ReadingBatch } from "../../src-shared/metering/reading-batch";
import { Failure } from "../../src-shared/failure";
import type { Clock } from "../ports/clock";
import type { Lost } from "../ports/job-fence";
import type { BatchLoaded, ReadingStore } from "../ports/reading-store";
import type { JobRun } from "../ports/run-job";
import { jitter } from "./jitter";
import type { Tally } from "./tally";

export interface LoadTools {
  readonly readings: ReadingStore;
  readonly clock: Pick<Clock, "sleep">;
}

/** Contention is no try: two overlapping imports meet for seconds, not for minutes. */
const MOST_CONTENTIONS = 50;

/**
 * Loads one batch and moves the run's fence and tally past it. A batch that met contention (a deadlock, a lock wait)
 * was rolled back whole and is loaded again after a short random wait; every other Failure is the queue's to judge.
 */
export async function loadBatch(
  { readings, clock }: LoadTools,
  run: JobRun,
  tally: Tally,
  batch: ReadingBatch,
): Promise<BatchLoaded | Lost> {
  const { filename, dryRun, merge } = run.job;
  for (let contentions = 0; ; contentions++) {
    run.signal.throwIfAborted();
    try {
      const load = { fence: run.fence(), filename, dryRun, merge, cells: tally.cells, batch };
      const loaded = await readings.loadBatch(load);
      if (loaded.outcome === "loaded") {
        const first = batch.rejected[0]?.problems[0];
        tally.add(loaded.counts, loaded.cells, first ?? null);
        run.advance(batch.lastRow);
      }
      return loaded;
    } catch (thrown) {
      const contended = thrown instanceof Failure && thrown.code === "store_busy";
      if (!contended || contentions >= MOST_CONTENTIONS) throw thrown;
      await jitter(clock, contentions, run.signal);
    }
  }
}
