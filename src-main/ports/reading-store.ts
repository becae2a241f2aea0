import type { MergeRule } from "../../src-shared/jobs/merge-rule";
import type { BatchCounts } from "../../src-shared/jobs/batch-counts";
import type { ReadingBatch } from "../../src-shared/metering/reading-batch";
import type { JobFence, Lost } from "./job-fence";

/** A batch on its way into the store, and how far its job is without it. */
export interface BatchLoad {
  readonly fence: JobFence;
  readonly filename: string;
  readonly dryRun: boolean;
  readonly merge: MergeRule;
  /** The strip as the job's row has it. */
  readonly cells: string;
  readonly batch: ReadingBatch;
}

export interface BatchLoaded {
  readonly outcome: "loaded";
  readonly counts: BatchCounts;
  /** The strip with this batch in it. */
  readonly cells: string;
  /** Somebody asked the job to stop. */
  readonly cancelRequested: boolean;
}

/** The readings of the store. Failures as in JobStore; `store_busy` is contention: the same batch may be tried again. */
export interface ReadingStore {
  /**
   * Loads one batch in one transaction: channels locked in id order, what is there read after the lock, each day folded,
   * readings, deliveries, coverage, problems, rejects and counts written, the fence last. After any error inside:
   * ROLLBACK and the connection thrown away; a COMMIT is never repeated blindly.
   * A dry run reads and judges the same and writes only its own job's row, problems and rejects.
   */
  loadBatch(load: BatchLoad): Promise<BatchLoaded | Lost>;
}
