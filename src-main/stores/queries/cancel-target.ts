import { z } from "zod";
import { jobStatus } from "../../../src-shared/jobs/status";
import { column } from "../column";
import type { Dialect, SqlConnection } from "../sql-database";
import { silent } from "./silent";

const rows = z.array(
  z.object({
    id: z.number(),
    status: jobStatus,
    owner: z.string().nullable(),
    attempt: z.number(),
    silent: column.flag,
  }),
);
export type CancelTarget = z.infer<typeof rows>[number];

/** What a cancel finds; an undo is never cancelled, so it is not found. */
export async function cancelTarget(
  connection: SqlConnection,
  dialect: Dialect,
  batchId: string,
): Promise<CancelTarget | null> {
  const found = await connection.all(
    `SELECT j.id, j.status, j.owner, j.attempt, CASE WHEN ${silent(dialect)} THEN 1 ELSE 0 END AS silent
     FROM import_jobs j LEFT JOIN runners r ON r.spool_id = j.spool_id
     WHERE j.batch_id = ? AND j.kind = 'import'`,
    [batchId],
  );
  return rows.parse(found)[0] ?? null;
}
