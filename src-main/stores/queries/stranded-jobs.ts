import { z } from "zod";
import { column } from "../column";
import type { Dialect, SqlConnection } from "../sql-database";

const rows = z.array(
  z.object({
    id: z.number(),
    owner: z.string(),
    attempt: z.number(),
    tries: z.number(),
    cancelAsked: column.flag,
    progressed: column.flag,
  }),
);
export type StrandedJob = z.infer<typeof rows>[number];

/** A spool's processing jobs, locked: whoever holds the spool knows that the runs they name are dead. */
export async function strandedJobs(
  connection: SqlConnection,
  dialect: Dialect,
  spoolId: string,
): Promise<StrandedJob[]> {
  const found = await connection.all(
    `SELECT
       j.id,
       j.owner,
       j.attempt,
       j.tries,
       CASE WHEN j.cancel_requested_at IS NULL THEN 0 ELSE 1 END AS cancelAsked,
       CASE WHEN j.checkpoint_row > a.resumed_at_row THEN 1 ELSE 0 END AS progressed
     FROM import_jobs j JOIN import_job_attempts a ON a.job_id = j.id AND a.number = j.attempt
     WHERE j.spool_id = ? AND j.status = 'processing'
     ORDER BY j.id${dialect.forUpdate}`,
    [spoolId],
  );
  return rows.parse(found);
}
