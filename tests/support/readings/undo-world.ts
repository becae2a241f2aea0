import { randomUUID } from "node:crypto";
import { revertImport } from "../../../src-main/importing/revert-import";
import type { JobFence } from "../../../src-main/ports/job-fence";
import type { Store } from "../../../src-main/ports/store";
import type { SqlDatabase } from "../../../src-main/stores/sql-database";
import type { ImportType } from "../../../src-shared/jobs/import-plan";
import type { Job } from "../../../src-shared/jobs/job";
import type { MergeRule } from "../../../src-shared/jobs/merge-rule";
import { fold, type Delivery } from "../../../src-shared/metering/fold";
import { fakeClock } from "../fakes/fake-clock";
import { claim, ended, insertJob, mustHave } from "../stores/run-job";
import type { TestRow } from "./batch-of";
import { delivery, slotsOf } from "./delivery";
import { importRows, select } from "./import-rows";

/** A file that a job brings. */
export interface UndoFile {
  readonly rows: readonly TestRow[];
  readonly merge?: MergeRule;
  readonly type?: ImportType;
  readonly filename?: string;
  /** Rows a batch. */
  readonly size?: number;
}

/** A store and the database beneath it. */
export interface UndoStore {
  readonly store: Store;
  readonly db: SqlDatabase;
}

/** A job that has begun to bring a file, and the fence of its next batch. */
export async function beginImport(
  { store }: UndoStore,
  file: UndoFile,
): Promise<{ job: Job; fence: JobFence }> {
  const { merge = "keep_actual", type = "hh", filename = "readings.csv" } = file;
  const job = await insertJob(store.jobs, { merge, typeChoice: type, filename });
  return { job, fence: await claim(store.jobs, job.id) };
}

/** Brings a file as one job, to its end. */
export async function bring(
  test: UndoStore,
  file: UndoFile,
  status: "completed" | "failed" | "cancelled" = "completed",
): Promise<Job> {
  const { job, fence } = await beginImport(test, file);
  const { store, db } = test;
  const done = await importRows({ db, readings: store.readings }, file.rows, { ...file, fence });
  await store.jobs.finish(
    done.fence,
    ended(status, { errorCode: status === "failed" ? "unexpected" : null }),
  );
  return mustHave(store.jobs, job.id);
}

/** Asks for the undo of an import; gives the undo's job, queued. */
export async function askUndo(
  { store }: UndoStore,
  job: Pick<Job, "batchId">,
  spoolId: string = randomUUID(),
) {
  const undo = { batchId: randomUUID(), userId: null, machine: "desk-2", spoolId };
  const begun = await store.jobs.beginUndo(job.batchId, undo);
  if (begun.outcome !== "begun") throw new Error(`the undo was ${begun.outcome}`);
  return mustHave(store.jobs, begun.undoId);
}

/** How an undo's run is stopped on its way. */
export interface UndoRun {
  /** Channel-days a part. */
  readonly partDays?: number;
  /** The process is gone after so many parts. */
  readonly killedAfter?: number;
  /** Of the runner that does it, where it is not that of whoever asked. */
  readonly spoolId?: string;
}

/** Claims an undo and runs it as the queue does, to its end; gives its fence where it was killed before. */
export async function runUndo(
  { store }: UndoStore,
  undoId: number,
  how: UndoRun = {},
): Promise<JobFence | null> {
  const { partDays = 1000, killedAfter = Infinity } = how;
  let fence = await claim(store.jobs, undoId, how.spoolId);
  let parts = 0;
  const killed = new AbortController();
  const run = {
    job: await mustHave(store.jobs, undoId),
    signal: killed.signal,
    cancelled: new AbortController().signal,
    fence: () => fence,
    advance: (checkpointRow: number) => (fence = { ...fence, checkpointRow }),
  };
  const takenOut = () => {
    parts += 1;
    if (parts >= killedAfter) killed.abort();
  };
  const work = revertImport({ readings: store.readings, clock: realClock, partDays, takenOut });
  try {
    const end = await work(run);
    if (end === "lost") throw new Error("the undo was lost");
    if ((await store.jobs.finish(fence, end)) === "lost") throw new Error("the end of the undo was lost");
    return null;
  } catch (thrown) {
    if (!killed.signal.aborted) throw thrown;
    return fence;
  }
}

/** Waits for contention without a clock to turn. */
const realClock = {
  ...fakeClock(),
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
};

/** What the store should have in force: the fold of what these jobs brought, by channel and day. */
export function foldOf(jobs: readonly { job: number; file: UndoFile }[]) {
  const days = new Map<string, Map<number, Delivery>>();
  for (const { job, file } of jobs) {
    const { type = "hh", merge = "keep_actual" } = file;
    const width = type === "hh" ? 50 : 1;
    for (const row of file.rows) {
      for (const { meter, quantity = "AI", day, slots } of "brings" in row ? row.brings : []) {
        const key = `${meter} ${quantity} ${day} ${type}`;
        const ofDay = days.get(key) ?? new Map<number, Delivery>();
        const before = slotsOf(ofDay.get(job) ?? null) ?? [];
        const joined = Array.from({ length: width }, (_, slot) => slots[slot] ?? before[slot] ?? null);
        ofDay.set(job, delivery(job, joined, { merge, width }));
        days.set(key, ofDay);
      }
    }
  }
  return [...days]
    .map(([key, ofDay]) => {
      const folded = fold([...ofDay.values()], key.endsWith("daily") ? 1 : 50);
      return `${key}: ${JSON.stringify(slotsOf(folded))} by ${folded?.job ?? "nobody"}`;
    })
    .sort();
}

/** What the store has in force, in the same words. */
export async function inForceIn(db: SqlDatabase): Promise<string[]> {
  const rows = (await select(
    db,
    `SELECT m.identifier, c.quantity, r.* FROM readings r
     JOIN channels c ON c.id = r.channel_id JOIN meters m ON m.id = c.meter_id`,
  )) as Record<string, string | number | null>[];
  return rows
    .map((row) => {
      const isDaily = row["import_type"] === "daily";
      const columns = isDaily ? ["total"] : SLOTS;
      const values = Float64Array.from(columns, (column) => millionths(row[column]));
      const slots = slotsOf({ values, estimated: Number(row["estimated"]) });
      const key = `${row["identifier"]} ${row["quantity"]} ${row["reading_date"]} ${row["import_type"]}`;
      return `${key}: ${JSON.stringify(slots)} by ${row["job_id"]}`;
    })
    .sort();
}

const SLOTS = Array.from({ length: 50 }, (_, slot) => `hh${String(slot + 1).padStart(2, "0")}`);

/** DECIMAL text of kWh, or whole millionths. */
function millionths(value: string | number | null | undefined): number {
  if (value === null || value === undefined) return Number.NaN;
  return typeof value === "string" ? Math.round(Number(value) * 1e6) : value;
}
