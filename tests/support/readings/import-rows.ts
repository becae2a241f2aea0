import type { JobFence } from "../../../src-main/ports/job-fence";
import type { ReadingStore } from "../../../src-main/ports/reading-store";
import type { SqlConnection, SqlDatabase } from "../../../src-main/stores/sql-database";
import { Failure } from "../../../src-shared/failure";
import type { BatchCounts } from "../../../src-shared/jobs/batch-counts";
import type { ImportType } from "../../../src-shared/jobs/import-plan";
import type { MergeRule } from "../../../src-shared/jobs/merge-rule";
import { EMPTY_CELLS } from "../../../src-shared/jobs/strip-cells";
import type { ReadingBatch } from "../../../src-shared/metering/reading-batch";
import { batchesOf, type TestRow } from "./batch-of";
import { processingJob } from "./processing-job";

/** A store under test: its readings, and the database beneath for what the port does not show. */
export interface ReadingsUnderTest {
  readonly db: SqlDatabase;
  readonly readings: ReadingStore;
}

export interface RowImport {
  readonly filename?: string;
  readonly type?: ImportType;
  /** Rows a batch; all in one where it is not said. */
  readonly size?: number;
  readonly merge?: MergeRule;
  readonly dryRun?: boolean;
  /** A job that is there already. */
  readonly fence?: JobFence;
}

export interface Imported {
  readonly job: number;
  readonly counts: BatchCounts;
  readonly cells: string;
  readonly fence: JobFence;
}

const none: BatchCounts = {
  processed: 0,
  imported: 0,
  unchanged: 0,
  failed: 0,
  replaced: 0,
  warnings: 0,
  halfHours: 0,
};

/** Imports rows as one job, batch after batch, and sums what each came to. */
export async function importRows(
  { db, readings }: ReadingsUnderTest,
  rows: readonly TestRow[],
  options: RowImport = {},
): Promise<Imported> {
  const { filename = "readings.csv", type = "hh", merge = "keep_actual", dryRun = false } = options;
  let fence = options.fence ?? (await processingJob(db, { filename, merge, dryRun }));
  let counts = none;
  let cells = EMPTY_CELLS;
  for (const batch of batchesOf(rows, options.size ?? rows.length, type)) {
    const load = { fence, filename, dryRun, merge, cells, batch };
    const loaded = await untilNotBusy(() => readings.loadBatch(load));
    if (loaded.outcome === "lost") throw new Error("the job was lost");
    counts = sumCounts(counts, loaded.counts);
    ({ cells } = loaded);
    fence = { ...fence, checkpointRow: batch.lastRow };
  }
  return { job: fence.jobId, counts, cells, fence };
}

/** Loads one batch of a job that is at its beginning. */
export function loadOf(fence: JobFence, batch: ReadingBatch) {
  return {
    fence,
    filename: "readings.csv",
    dryRun: false,
    merge: "keep_actual",
    cells: EMPTY_CELLS,
    batch,
  } as const;
}

/** Contention is no failure: the same batch again, as the corridor does it. */
export async function untilNotBusy<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== "store_busy") throw error;
    }
  }
}

/** Every row of a query. */
export function select(db: SqlDatabase, sql: string, params: (string | number)[] = []): Promise<unknown[]> {
  return db.read((connection: SqlConnection) => connection.all(sql, params));
}

/** What two batches came to together. */
export function sumCounts(a: BatchCounts, b: BatchCounts): BatchCounts {
  return {
    processed: a.processed + b.processed,
    imported: a.imported + b.imported,
    unchanged: a.unchanged + b.unchanged,
    failed: a.failed + b.failed,
    replaced: a.replaced + b.replaced,
    warnings: a.warnings + b.warnings,
    halfHours: a.halfHours + b.halfHours,
  };
}
