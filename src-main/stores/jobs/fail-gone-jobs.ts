import type { GoneJob } from "../../ports/job-store";
import { endAttempt } from "../queries/end-attempt";
import { failGone } from "../queries/fail-gone";
import type { SqlDatabase } from "../sql-database";
import { whileBusy } from "../while-busy";

/** Fails the jobs of machines that are gone, each for itself: one that moved on meanwhile is left alone. Gives how many. */
export async function failGoneJobs(db: SqlDatabase, jobs: readonly GoneJob[], days: number): Promise<number> {
  let failed = 0;
  for (const job of jobs) {
    const done = await whileBusy(() =>
      db.transaction(async (connection) => {
        if (!(await failGone(connection, db.dialect, job, days))) return false;
        if (job.status === "processing") {
          const end = { reason: "machine_gone", params: { machine: job.machine, days } };
          await endAttempt(connection, db.dialect, { jobId: job.id, attempt: job.attempt }, end);
        }
        return true;
      }),
    );
    if (done) failed += 1;
  }
  return failed;
}
