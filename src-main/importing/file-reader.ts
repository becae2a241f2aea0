import type { Detection, FirstLook } from "../../src-shared/jobs/detection";
import type { ImportPlan, TypeChoice } from "../../src-shared/jobs/import-plan";
import type { ReadingBatch } from "../../src-shared/metering/reading-batch";

/** What the corridor needs of a thread that reads files (threads/read-file). Failures: those of a whole file. */
export interface FileReader {
  detect(file: {
    path: string;
    filename: string;
    typeChoice: TypeChoice;
    signal: AbortSignal;
  }): Promise<FirstLook>;
  checkPlan(file: { path: string; plan: ImportPlan; signal: AbortSignal }): Promise<Detection>;
  /** Batches after `afterRow`, read from the file's beginning. */
  read(file: {
    path: string;
    plan: ImportPlan;
    afterRow: number;
    batchRows: number;
    signal: AbortSignal;
  }): AsyncIterable<ReadingBatch>;
  close(): Promise<void>;
}
