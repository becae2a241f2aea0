import { z } from "zod";
import { jobStatus, type JobStatus } from "../../../src-shared/jobs/status";
import { column } from "../column";
import type { Dialect, SqlConnection } from "../sql-database";
import { silent } from "./silent";

const rows = z.array(z.object({ status: jobStatus, silent: column.flag, reverted: column.flag }));

/** What the job that others wait for is doing. */
export async function holderState(
  connection: SqlConnection,
  dialect: Dialect,
  id: number,
): Promise<{ status: JobStatus; silent: boolean; reverted: boolean } | null> {
  const found = await connection.all(
    `SELECT
       j.status,
       CASE WHEN j.status = 'processing' AND ${silent(dialect)} THEN 1 ELSE 0 END AS silent,
       CASE WHEN j.reverted_by IS NULL THEN 0 ELSE 1 END AS reverted
     FROM import_jobs j LEFT JOIN runners r ON r.spool_id = j.spool_id WHERE j.id = ?`,
    [id],
  );
  return rows.parse(found)[0] ?? null;
}
