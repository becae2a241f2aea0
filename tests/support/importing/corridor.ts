import { importFile } from "../../../src-main/importing/import-file";
import type { FileReader } from "../../../src-main/importing/file-reader";
import type { JobStore } from "../../../src-main/ports/job-store";
import type { BatchLoad, BatchLoaded, ReadingStore } from "../../../src-main/ports/reading-store";
import type { JobRun } from "../../../src-main/ports/run-job";
import type { Detection } from "../../../src-shared/jobs/detection";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import type { Job } from "../../../src-shared/jobs/job";
import type { ReadingBatch } from "../../../src-shared/metering/reading-batch";
import { fakeClock, type FakeClock } from "../fakes/fake-clock";
import { jobRow } from "../fakes/job-row";
import { only } from "../fakes/only";
import { batchOf, row, type TestRow } from "../readings/batch-of";
import { plan } from "../stores/plan";

/** What the corridor meets on its way; what is not given goes well. */
export interface Met {
  readonly job?: Partial<Job>;
  readonly bytesPath?: () => Promise<string>;
  readonly detect?: () => Promise<Detection>;
  readonly checkPlan?: () => Promise<Detection>;
  readonly writePlan?: () => Promise<"written" | "lost">;
  /** The rows of the batches that are read after the checkpoint; two of two rows each. */
  readonly batches?: readonly (readonly TestRow[])[];
  /** Called when the reader comes to the batch of this number, from 1; one more than there are is the file's end. */
  readonly read?: (number: number) => void;
  /** What becomes of the load of this number, from 1. */
  readonly load?: (number: number) => Promise<Partial<BatchLoaded> | { outcome: "lost" }>;
}

export interface Corridor {
  /** Every call in its order, in short. */
  readonly calls: string[];
  readonly loads: BatchLoad[];
  readonly clock: FakeClock;
  readonly stop: AbortController;
  /** Somebody asks the job to stop. */
  readonly cancel: AbortController;
  /** Where the run's fence stands after it. */
  readonly checkpoint: () => number;
  readonly walk: () => ReturnType<ReturnType<typeof importFile>>;
}

export const goodRow = row("12", "2025-11-01", [1]);
export const badRow: TestRow = { rejected: "12;x", codes: ["value_not_a_number"] };

export function corridor(met: Met = {}): Corridor {
  const calls: string[] = [];
  const loads: BatchLoad[] = [];
  const clock = fakeClock();
  const stop = new AbortController();
  const cancel = new AbortController();
  const job = jobRow({ batchId: "b", filename: "jan.csv", attempt: 3, status: "processing", ...met.job });
  let checkpointRow = job.checkpointRow;
  const run: JobRun = {
    job,
    signal: stop.signal,
    cancelled: cancel.signal,
    fence: () => ({ jobId: job.id, owner: "me", attempt: 3, checkpointRow }),
    advance: (to) => (checkpointRow = to),
  };
  const walk = importFile({
    clock,
    jobs: jobsOf(met, calls),
    readings: readingsOf(met, calls, loads),
    spool: {
      bytesPath: () => {
        calls.push("bytes");
        return (met.bytesPath ?? (() => Promise.resolve("/spool/b.bytes")))();
      },
    },
    openReader: () => readerOf(met, calls),
    batchRows: 2,
    landed: () => calls.push("landed"),
  });
  return { calls, loads, clock, stop, cancel, checkpoint: () => checkpointRow, walk: () => walk(run) };
}

function jobsOf(met: Met, calls: string[]): JobStore {
  return only<JobStore>("jobs", {
    writePlan: (fence, written: ImportPlan, type) => {
      calls.push(`plan ${written.layout} ${type} at ${fence.checkpointRow}`);
      return (met.writePlan ?? (() => Promise.resolve("written")))();
    },
  });
}

function readingsOf(met: Met, calls: string[], loads: BatchLoad[]): Pick<ReadingStore, "loadBatch"> {
  return {
    loadBatch: async (load) => {
      const { firstRow, lastRow, rejected, rowState } = load.batch;
      calls.push(`load ${firstRow}-${lastRow}`);
      const number = loads.push(load);
      const failed = rejected.length;
      const processed = rowState.length;
      const counts = { processed, failed, imported: processed - failed, unchanged: 0 };
      return {
        ...{ outcome: "loaded", cells: `after ${lastRow}`, cancelRequested: false },
        counts: { ...counts, replaced: 0, warnings: 0, halfHours: 0 },
        ...(await met.load?.(number)),
      } as BatchLoaded;
    },
  };
}

function readerOf(met: Met, calls: string[]): FileReader {
  const found = () => Promise.resolve({ kind: "plan", plan: plan() } as const);
  calls.push("open");
  return {
    detect: ({ typeChoice, filename, signal }) => {
      calls.push(`detect ${filename} as ${typeChoice}`);
      signal.throwIfAborted();
      return (met.detect ?? found)();
    },
    checkPlan: ({ plan: given, signal }) => {
      calls.push(`check plan ${given.layout}`);
      signal.throwIfAborted();
      return (met.checkPlan ?? (() => Promise.resolve({ kind: "plan", plan: given } as const)))();
    },
    read: (file) => {
      calls.push(`read ${file.plan.layout} after ${file.afterRow}, ${file.batchRows} rows a batch`);
      return batchesAfter(met, file.afterRow);
    },
    close: () => {
      calls.push("close");
      return Promise.resolve();
    },
  };
}

async function* batchesAfter(met: Met, afterRow: number): AsyncGenerator<ReadingBatch> {
  const batches = met.batches ?? [
    [goodRow, goodRow],
    [goodRow, goodRow],
  ];
  let firstRow = afterRow + 1;
  for (const [index, rows] of batches.entries()) {
    met.read?.(index + 1);
    yield await Promise.resolve(batchOf(rows, firstRow));
    firstRow += rows.length;
  }
  met.read?.(batches.length + 1);
}
