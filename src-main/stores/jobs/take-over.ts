import { endAttempt } from "../queries/end-attempt";
import { settleStranded } from "../queries/settle-stranded";
import { strandedJobs, strandedUndos, type StrandedJob } from "../queries/stranded-jobs";
import type { Dialect, SqlConnection, SqlDatabase } from "../sql-database";
import { whileBusy } from "../while-busy";
import { judgeStranded } from "./judge-stranded";

/** Settles every job that a spool's dead runner left processing; gives how many. */
export function takeOver(db: SqlDatabase, spoolId: string): Promise<number> {
  return whileBusy(() =>
    db.transaction(async (connection) => {
      const stranded = await strandedJobs(connection, db.dialect, spoolId);
      for (const job of stranded) await settle(connection, db.dialect, job);
      return stranded.length;
    }),
  );
}

/** Settles the undos of runners that are silent: any other may go on with them. Gives how many were still theirs. */
export async function takeBackUndos(db: SqlDatabase): Promise<number> {
  const stranded = await db.read((connection) => strandedUndos(connection, db.dialect));
  if (stranded.length === 0) return 0;
  return whileBusy(() =>
    db.transaction(async (connection) => {
      let taken = 0;
      for (const job of stranded) if (await settle(connection, db.dialect, job)) taken += 1;
      return taken;
    }),
  );
}

/** Moves a dead run's job to where it belongs, and ends its attempt; false where the job is another run's by now. */
async function settle(connection: SqlConnection, dialect: Dialect, job: StrandedJob): Promise<boolean> {
  const verdict = judgeStranded(job);
  if (!(await settleStranded(connection, dialect, job, verdict))) return false;
  const reason = verdict.status === "queued" ? "interrupted" : (verdict.errorCode ?? verdict.status);
  const attempt = { jobId: job.id, attempt: job.attempt };
  await endAttempt(connection, dialect, attempt, { reason, params: verdict.errorParams });
  return true;
}
