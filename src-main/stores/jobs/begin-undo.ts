import { Failure } from "../../../src-shared/failure";
import type { Job } from "../../../src-shared/jobs/job";
import { isFinal } from "../../../src-shared/jobs/status";
import { NO_DAYS } from "../../../src-shared/jobs/undo-days";
import type { NewUndo, UndoBegun } from "../../ports/job-store";
import { DuplicateKey } from "../duplicate-key";
import { coveredMonths } from "../queries/covered-months";
import { findJob } from "../queries/find-job";
import { insertUndo } from "../queries/insert-undo";
import { markRevertedBy } from "../queries/mark-reverted-by";
import type { SqlConnection, SqlDatabase } from "../sql-database";
import { whileBusy } from "../while-busy";
import { summariseCoverage } from "./summarise-coverage";

/** An import may move between the look and the undo: tried again, claimed, ended. */
const MOST_LOOKS = 10;

/** The import moved meanwhile: the undo that was inserted for it is rolled back. */
class Moved extends Error {}

/**
 * Begins the undo of an import that is over, or finds the one that was begun before. Where the COMMIT's answer is lost, the
 * import's own row says whether it came through.
 */
export async function beginUndo(db: SqlDatabase, batchId: string, undo: NewUndo): Promise<UndoBegun> {
  for (let look = 0; look < MOST_LOOKS; look++) {
    try {
      return await whileBusy(() => db.transaction((connection) => tryUndo(db, connection, batchId, undo)));
    } catch (error) {
      if (error instanceof Failure && error.code === "store_lost") return afterLostAnswer(db, batchId, error);
      if (!(error instanceof Moved || error instanceof DuplicateKey)) throw error;
    }
  }
  return { outcome: "not_in_state", status: "processing" };
}

async function tryUndo(
  db: SqlDatabase,
  connection: SqlConnection,
  batchId: string,
  undo: NewUndo,
): Promise<UndoBegun> {
  const job = await findJob(connection, { batchId });
  if (job === null || job.kind !== "import" || job.deletedAt !== null) return { outcome: "not_found" };
  if (job.revertedBy !== null) return { outcome: "begun", undoId: job.revertedBy };
  if (!isFinal(job.status)) return { outcome: "not_in_state", status: job.status };
  const covers = summariseCoverage(await coversOf(connection, job));
  const { meters, meterDays, from, to } = covers;
  if (meterDays === 0) return { outcome: "nothing_in" };
  const summary = { ...NO_DAYS, meters, total: meterDays, from, to };
  const undoId = await insertUndo(connection, db.dialect, job.id, undo, summary);
  if (!(await markRevertedBy(connection, db.dialect, job.id, undoId))) throw new Moved();
  return { outcome: "begun", undoId };
}

/** A dry run and a duplicate brought nothing, whatever their row says. */
const coversOf = (connection: SqlConnection, job: Job) =>
  job.dryRun || job.duplicateOf !== null ? [] : coveredMonths(connection, job.id);

async function afterLostAnswer(db: SqlDatabase, batchId: string, lost: Failure): Promise<UndoBegun> {
  const job = await db.read((connection) => findJob(connection, { batchId }));
  if (job === null || job.revertedBy === null) throw lost;
  return { outcome: "begun", undoId: job.revertedBy };
}
