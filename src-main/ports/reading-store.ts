import type { MergeRule } from "../../src-shared/jobs/merge-rule";
import type { InForceDays } from "../../src-shared/contract/undo";
import type { BatchCounts } from "../../src-shared/jobs/batch-counts";
import type { ImportType } from "../../src-shared/jobs/import-plan";
import type { UndoDays } from "../../src-shared/jobs/undo-days";
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

/** The days of one month that an import delivered of one channel. */
export interface DeliveredMonth {
  readonly type: ImportType;
  readonly meterId: number;
  readonly channelId: number;
  /** Year x 12 + month - 1. */
  readonly month: number;
  /** Bit d-1 for day d of the month. */
  readonly days: number;
}

/** Part of an import that is to be taken out: all that it delivered of some meters in some months, of one type. */
export interface UndoPart {
  /** The import. */
  readonly importId: number;
  readonly months: readonly DeliveredMonth[];
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

  /** What is still in of an import's deliveries, by meter and month: what is left of its undo. */
  delivered(importId: number): Promise<DeliveredMonth[]>;
  /** Of the meter-days that a job has in, how many are in force whole, in part or not at all. */
  inForce(jobId: number): Promise<InForceDays>;
  /**
   * Takes part of an import out in one transaction: channels locked in id order, what is there read after the lock, each day
   * left as the fold of the other jobs' deliveries, the import's coverage and deliveries gone, the undo's counts and
   * checkpoint (meter-days so far) moved on, its fence last. Gives the meter-days of this part.
   */
  takeOut(undo: { fence: JobFence } & UndoPart): Promise<{ outcome: "taken"; days: UndoDays } | Lost>;
  /** What `takeOut` would come to now, and of the kept meter-days whose values they are kept by. Changes nothing. */
  previewTakeOut(part: UndoPart): Promise<{ days: UndoDays; keptBy: { job: number; days: number }[] }>;
}
