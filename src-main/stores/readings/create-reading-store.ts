import { Failure } from "../../../src-shared/failure";
import { judgeRows, type JudgedRows } from "../../../src-shared/metering/judge-rows";
import type { JobFence } from "../../ports/job-fence";
import type { BatchLoad, BatchLoaded, ReadingStore } from "../../ports/reading-store";
import type { Dialect, SqlDatabase } from "../sql-database";
import { batchDays, type BatchDay } from "./batch-days";
import { channelDirectory } from "./channel-directory";
import { dayStates } from "./day-states";
import { landBatch, type BatchLanding } from "./land-batch";
import { packRejects, type RejectsChunk } from "./pack-rejects";
import { problemRows, problemsOf } from "./problem-rows";
import { advanceJob } from "./queries/advance-job";
import { cancelRequested } from "./queries/cancel-requested";
import { countProblems } from "./queries/count-problems";
import { dropDeliveries } from "./queries/drop-deliveries";
import { holdsFence } from "./queries/holds-fence";
import { holdChannels, lockChannels } from "./queries/lock-channels";
import { writeCoverage } from "./queries/write-coverage";
import { writeProblems } from "./queries/write-problems";
import { writeRejects } from "./queries/write-rejects";
import { readStoredDays } from "./read-stored-days";
import type { DayConnection, ReadingEngine } from "./reading-engine";
import { StaleFence } from "./stale-fence";
import { undoStore } from "./undo/undo-store";

/** What a batch needs that no transaction is needed for. */
interface Prepared {
  readonly days: readonly BatchDay[];
  /** In order, each once. */
  readonly channelIds: readonly number[];
  readonly rejects: readonly RejectsChunk[];
}

/** The readings of a store of either engine. `db` is the loader's. */
export function createReadingStore<C extends DayConnection>(
  db: SqlDatabase<C>,
  engine: ReadingEngine<C>,
): ReadingStore {
  const channels = channelDirectory(db, engine);

  const prepare = async ({ batch, dryRun, fence }: BatchLoad): Promise<Prepared> => {
    const ids = await channels.resolve(batch.channels, dryRun ? null : fence.jobId);
    return {
      days: batchDays(batch.days, ids),
      channelIds: [...new Set(ids.filter((id) => id !== null))].sort((a, b) => a - b),
      rejects: await packRejects(batch),
    };
  };

  /** A run that lost its job meets the rows of the one that has it, and is refused them before it comes to the fence. */
  const refusedAsStale = async (error: unknown, fence: JobFence): Promise<boolean> => {
    if (!(error instanceof Failure) || error.code !== "store_error") return false;
    return !(await db.read((connection) => holdsFence(connection, fence)));
  };

  return {
    ...undoStore(db, engine),
    async loadBatch(load) {
      const prepared = await prepare(load);
      try {
        return await db.transaction((connection) => loadInto(connection, db.dialect, engine, load, prepared));
      } catch (error) {
        if (error instanceof StaleFence || (await refusedAsStale(error, load.fence)))
          return { outcome: "lost" };
        if (error instanceof UnknownChannel) channels.forget();
        throw error;
      }
    },
  };
}

/** A channel that was known is not there: the database is another one now. The same batch, tried again, finds its own. */
class UnknownChannel extends Failure {
  constructor() {
    super("store_busy", { params: { reason: "its channels changed meanwhile." }, retryable: true });
  }
}

/** The transaction, as DESIGN.md section 5 orders it: locks, reads, writes, the fence last. */
async function loadInto<C extends DayConnection>(
  connection: C,
  dialect: Dialect,
  engine: ReadingEngine<C>,
  load: BatchLoad,
  { days, channelIds, rejects }: Prepared,
): Promise<BatchLoaded> {
  const { batch, fence } = load;
  const locked = load.dryRun
    ? await holdChannels(connection, dialect, channelIds)
    : await lockChannels(connection, channelIds);
  if (locked !== channelIds.length) throw new UnknownChannel();

  const kind = { type: batch.type, width: batch.days.width };
  const stored = await readStoredDays(connection, engine, kind, days, channelIds);
  const landing = landBatch(batch.days, days, {
    job: fence.jobId,
    merge: load.merge,
    stateOf: dayStates(stored),
    daysBefore: (channelId, month) => stored.coverage.daysOf(fence.jobId, channelId, month),
  });
  const judged = judgeRows(batch, landing.judged, load.cells, stored.filenameOf);

  if (!load.dryRun) await writeLanding(connection, engine, load, landing);
  await writeRows(connection, load, judged, rejects);
  const { counts, cells } = judged;
  const to = { counts, cells, bytesDone: batch.bytesDone, checkpointRow: batch.lastRow };
  if (!(await advanceJob(connection, dialect, fence, to))) throw new StaleFence();
  return {
    outcome: "loaded",
    counts,
    cells,
    cancelRequested: await cancelRequested(connection, fence.jobId),
  };
}

/** What a dry run leaves out. */
async function writeLanding<C extends DayConnection>(
  connection: C,
  engine: ReadingEngine<C>,
  { batch, fence }: BatchLoad,
  { inserted, replaced, written, dropped, covered }: BatchLanding,
): Promise<void> {
  const { type } = batch;
  if (inserted.length > 0) await engine.insertReadings(connection, type, inserted);
  if (replaced.length > 0) await engine.replaceDays(connection, "readings", type, replaced);
  if (written.length > 0) await engine.replaceDays(connection, "reading_deliveries", type, written);
  await dropDeliveries(connection, type, fence.jobId, dropped);
  await writeCoverage(connection, type, covered);
}

/** What the job's own screens show: its problems and its rejected rows. */
async function writeRows(
  connection: DayConnection,
  { batch, fence }: BatchLoad,
  judged: JudgedRows,
  rejects: readonly RejectsChunk[],
): Promise<void> {
  const problems = problemsOf(batch, judged.warnings);
  if (problems.length > 0) {
    const kept = await countProblems(connection, fence.jobId);
    await writeProblems(connection, fence.jobId, problemRows(batch, problems, kept));
  }
  await writeRejects(connection, fence.jobId, rejects);
}
