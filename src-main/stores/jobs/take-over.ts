import { endAttempt } from "../queries/end-attempt";
import { settleStranded } from "../queries/settle-stranded";
import { strandedJobs } from "../queries/stranded-jobs";
import type { SqlDatabase } from "../sql-database";
import { whileBusy } from "../while-busy";
import { judgeStranded } from "./judge-stranded";

/** Settles every job that a spool's dead runner left processing; gives how many. */
export function takeOver(db: SqlDatabase, spoolId: string): Promise<number> {
  return whileBusy(() =>
    db.transaction(async (connection) => {
      const { dialect } = db;
      const stranded = await strandedJobs(connection, dialect, spoolId);
      for (const job of stranded) {
        const verdict = judgeStranded(job);
        if (!(await settleStranded(connection, dialect, job, verdict))) continue;
        const reason = verdict.status === "queued" ? "interrupted" : (verdict.errorCode ?? verdict.status);
        await endAttempt(
          connection,
          dialect,
          { jobId: job.id, attempt: job.attempt },
          {
            reason,
            params: verdict.errorParams,
          },
        );
      }
      return stranded.length;
    }),
  );
}
