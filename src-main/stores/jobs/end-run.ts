import type { Params } from "../../../src-shared/catalogue/params";
import type { JobFence } from "../../ports/job-fence";
import type { JobEnd } from "../../ports/job-store";
import { endAttempt } from "../queries/end-attempt";
import { endJob } from "../queries/end-job";
import { findJob } from "../queries/find-job";
import { markReverted } from "../queries/mark-reverted";
import { requeueOwned } from "../queries/requeue-owned";
import type { SqlConnection, SqlDatabase } from "../sql-database";
import { whileBusy } from "../while-busy";

/**
 * Ends a run's job and its attempt. The same end told twice (the first answer was lost) is still "finished".
 */
export function finishRun(db: SqlDatabase, fence: JobFence, end: JobEnd): Promise<"finished" | "lost"> {
  return whileBusy(() =>
    db.transaction(async (connection) => {
      if (!(await endJob(connection, db.dialect, fence, end))) {
        return (await isRunsJob(connection, fence, [end.status])) ? "finished" : "lost";
      }
      if (end.status === "completed") await markReverted(connection, db.dialect, fence.jobId);
      const { errorCode, errorParams } = end;
      await endAttempt(connection, db.dialect, fence, {
        reason: errorCode ?? end.status,
        params: errorParams,
      });
      return "finished";
    }),
  );
}

/** Puts a run's job back in the queue; where a cancel was asked for, it is cancelled instead. */
export function giveBackRun(
  db: SqlDatabase,
  fence: JobFence,
  back: { afterSeconds: number | null; countTry: boolean; reason: string; params: Params },
): Promise<"given_back" | "lost"> {
  return whileBusy(() =>
    db.transaction(async (connection) => {
      if (!(await requeueOwned(connection, db.dialect, fence, back))) {
        return (await isRunsJob(connection, fence, ["queued", "cancelled"])) ? "given_back" : "lost";
      }
      await endAttempt(connection, db.dialect, fence, back);
      return "given_back";
    }),
  );
}

/** Whether the job is where this run itself left it: nobody claimed it since. */
async function isRunsJob(
  connection: SqlConnection,
  fence: JobFence,
  states: readonly string[],
): Promise<boolean> {
  const job = await findJob(connection, { id: fence.jobId });
  return job?.owner === fence.owner && job.attempt === fence.attempt && states.includes(job.status);
}
