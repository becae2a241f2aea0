import type { JobStore, NewJob, RejectedRecord } from "../ports/job-store";
import { DuplicateKey } from "./duplicate-key";
import { changedJobs } from "./queries/changed-jobs";
import { completedBatchIds } from "./queries/completed-batch-ids";
import { claimableJobs } from "./queries/claimable-jobs";
import { coveredMonths } from "./queries/covered-months";
import { findBySha } from "./queries/find-by-sha";
import { findMany, findNamed } from "./queries/find-many";
import { goneJobs } from "./queries/gone-jobs";
import { findJob } from "./queries/find-job";
import { findJobs } from "./queries/find-jobs";
import { holderState } from "./queries/holder-state";
import { insertJob } from "./queries/insert-job";
import { jobAttempts } from "./queries/job-attempts";
import { jobProblems } from "./queries/job-problems";
import { jobsWithBytes } from "./queries/jobs-with-bytes";
import { knownBatchIds } from "./queries/known-batch-ids";
import { listJobs } from "./queries/list-jobs";
import { lockCompleted } from "./queries/lock-completed";
import { markDuplicate } from "./queries/mark-duplicate";
import { nextRejects } from "./queries/next-rejects";
import { problemCounts } from "./queries/problem-counts";
import { spoolQueue } from "./queries/spool-queue";
import { stopRequests } from "./queries/stop-requests";
import { strayUndos } from "./queries/stray-undos";
import { unfinishedJobs } from "./queries/unfinished-jobs";
import { writeNote } from "./queries/write-note";
import { writePlan } from "./queries/write-plan";
import type { SqlDatabase } from "./sql-database";
import { whileBusy } from "./while-busy";
import { beginUndo } from "./jobs/begin-undo";
import { cancel, cancelAll } from "./jobs/cancel";
import { claimJob } from "./jobs/claim-job";
import { deleteAll } from "./jobs/delete";
import { finishRun, giveBackRun } from "./jobs/end-run";
import { failGoneJobs } from "./jobs/fail-gone-jobs";
import { move } from "./jobs/move";
import { retry, retryAll } from "./jobs/retry";
import { summariseCoverage } from "./jobs/summarise-coverage";
import { takeBackUndos, takeOver } from "./jobs/take-over";
import { undoOf } from "./jobs/undo-of";
import { unpackRejects } from "./jobs/unpack-rejects";

/** The import jobs of a store of either engine. */
export function createJobStore(db: SqlDatabase): JobStore {
  const { dialect } = db;
  return {
    insert: (job) => insert(db, job),
    byBatchId: (batchId) => db.read((connection) => findJob(connection, { batchId })),
    byId: (id) => db.read((connection) => findJob(connection, { id })),
    byBatchIds: (batchIds) => db.read((connection) => findJobs(connection, batchIds)),
    withBytes: (sha) => db.read((connection) => jobsWithBytes(connection, sha)),
    known: (batchIds) => db.read((connection) => knownBatchIds(connection, batchIds)),
    completed: (batchIds) => db.read((connection) => completedBatchIds(connection, batchIds)),
    list: (filter) => db.read((connection) => listJobs(connection, filter)),
    changedSince: (since) => db.read((connection) => changedJobs(connection, dialect, since)),
    queueOf: (spoolId, since) => db.read((connection) => spoolQueue(connection, spoolId, since)),
    unfinished: (spoolId) => db.read((connection) => unfinishedJobs(connection, spoolId)),
    findMany: (search, page) => db.read((connection) => findMany(connection, search, page)),
    findNamed: (batchIds) => db.read((connection) => findNamed(connection, batchIds)),
    claimable: (spoolId, limit) =>
      db.read((connection) => claimableJobs(connection, dialect, spoolId, limit)),
    claim: (job, run) => claimJob(db, job, run),
    becomeDuplicate: (job, holderId) =>
      whileBusy(() =>
        db.transaction(async (connection) => {
          const completed = await lockCompleted(connection, dialect, holderId);
          return completed && (await markDuplicate(connection, dialect, job, holderId)) ? "done" : "not_now";
        }),
      ),
    holder: (id) => db.read((connection) => holderState(connection, dialect, id)),
    writePlan: (fence, plan, importType) =>
      whileBusy(() =>
        db.transaction(async (connection) =>
          (await writePlan(connection, dialect, fence, plan, importType)) ? "written" : "lost",
        ),
      ),
    finish: (fence, end) => finishRun(db, fence, end),
    giveBack: (fence, back) => giveBackRun(db, fence, back),
    takeOver: (spoolId) => takeOver(db, spoolId),
    cancel: (batchId) => cancel(db, batchId),
    retry: (batchId, plan) => retry(db, batchId, plan),
    cancelAll: (ids) => cancelAll(db, ids),
    retryAll: (ids) => retryAll(db, ids),
    deleteAll: (ids) => deleteAll(db, ids),
    move: (spoolId, batchId, to) => move(db, spoolId, batchId, to),
    note: (batchId, note) =>
      whileBusy(() =>
        db.transaction(async (connection) =>
          (await writeNote(connection, dialect, batchId, note)) ? "written" : "not_found",
        ),
      ),
    gone: (own, days, limit) => db.read((connection) => goneJobs(connection, dialect, own, days, limit)),
    failGone: (jobs, days) => failGoneJobs(db, jobs, days),
    findBySha: (spoolId, sha) => db.read((connection) => findBySha(connection, spoolId, sha)),
    cancelRequested: (ids) => db.read((connection) => stopRequests(connection, ids)),
    attempts: (jobId) => db.read((connection) => jobAttempts(connection, jobId)),
    problems: (jobId, query) => db.read((connection) => jobProblems(connection, jobId, query)),
    problemCounts: (jobId) => db.read((connection) => problemCounts(connection, jobId)),
    covers: async (jobId) =>
      summariseCoverage(await db.read((connection) => coveredMonths(connection, jobId))),
    beginUndo: (batchId, undo) => beginUndo(db, batchId, undo),
    undoOf: (job) => undoOf(db, job),
    strayUndos: () => db.read((connection) => strayUndos(connection, dialect)),
    takeBackUndos: () => takeBackUndos(db),
    rejects: (jobId) => rejects(db, jobId),
  };
}

async function insert(
  db: SqlDatabase,
  job: NewJob,
): Promise<{ outcome: "inserted" | "already"; id: number }> {
  try {
    const id = await whileBusy(() => db.transaction((connection) => insertJob(connection, db.dialect, job)));
    return { outcome: "inserted", id };
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error;
    const known = await db.read((connection) => findJob(connection, { batchId: job.batchId }));
    if (known === null) throw error;
    return { outcome: "already", id: known.id };
  }
}

/** Batch by batch, so that memory does not grow with the rejects. */
async function* rejects(db: SqlDatabase, jobId: number): AsyncGenerator<RejectedRecord> {
  let afterRow = 0;
  for (;;) {
    const batch = await db.read((connection) => nextRejects(connection, jobId, afterRow));
    if (batch === null) return;
    yield* await unpackRejects(batch.packed);
    afterRow = batch.firstRow;
  }
}
