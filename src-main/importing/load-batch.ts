import type { ReadingBatch } from "../../src-shared/metering/reading-batch";
import type { Clock } from "../ports/clock";
import type { Lost } from "../ports/job-fence";
import type { BatchLoaded, ReadingStore } from "../ports/reading-store";
import type { JobRun } from "../ports/run-job";
import type { Tally } from "./tally";
import { whileContended } from "./while-contended";

export interface LoadTools {
  readonly readings: Pick<ReadingStore, "loadBatch">;
  readonly clock: Pick<Clock, "sleep">;
}

/** Loads one batch and moves the run's fence and tally past it. */
export async function loadBatch(
  { readings, clock }: LoadTools,
  run: JobRun,
  tally: Tally,
  batch: ReadingBatch,
): Promise<BatchLoaded | Lost> {
  const { filename, dryRun, merge } = run.job;
  const load = { fence: run.fence(), filename, dryRun, merge, cells: tally.cells, batch };
  const loaded = await whileContended(clock, run.signal, () => readings.loadBatch(load));
  if (loaded.outcome === "loaded") {
    const first = batch.rejected[0]?.problems[0];
    tally.add(loaded.counts, loaded.cells, first ?? null);
    run.advance(batch.lastRow);
  }
  return loaded;
}
