import { z } from "zod";
import { column } from "../column";
import type { Dialect, SqlConnection } from "../sql-database";
import { silent } from "./silent";

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

const SELECT_STRANDED = `SELECT
  j.id,
  j.owner,
  j.attempt,
  j.tries,
  CASE WHEN j.cancel_requested_at IS NULL THEN 0 ELSE 1 END AS cancelAsked,
  CASE WHEN j.checkpoint_row > a.resumed_at_row THEN 1 ELSE 0 END AS progressed
FROM import_jobs j JOIN import_job_attempts a ON a.job_id = j.id AND a.number = j.attempt`;

/** A spool's processing jobs, locked: whoever holds the spool knows that the runs they name are dead. */
export async function strandedJobs(
  connection: SqlConnection,
  dialect: Dialect,
  spoolId: string,
): Promise<StrandedJob[]> {
  const sql = `${SELECT_STRANDED}
    WHERE j.spool_id = ? AND j.status = 'processing'
    ORDER BY j.id${dialect.forUpdate}`;
  return rows.parse(await connection.all(sql, [spoolId]));
}

/** Undos whose runner is silent, on whatever spool. Not locked: each is settled only while owner and attempt are these. */
export async function strandedUndos(connection: SqlConnection, dialect: Dialect): Promise<StrandedJob[]> {
  const sql = `${SELECT_STRANDED} LEFT JOIN runners r ON r.spool_id = j.spool_id
    WHERE j.reverts_job IS NOT NULL AND j.kind = 'revert' AND j.status = 'processing' AND ${silent(dialect)}
    ORDER BY j.id`;
  return rows.parse(await connection.all(sql));
}
