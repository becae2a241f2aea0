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
  const found = await connection.all(`${select(dialect)} WHERE j.batch_id = ? AND j.kind = 'import'`, [
    batchId,
  ]);
  return rows.parse(found)[0] ?? null;
}

/** The same of many, in order of id, locked: none moves on meanwhile. */
export async function lockCancelTargets(
  connection: SqlConnection,
  dialect: Dialect,
  ids: readonly number[],
): Promise<CancelTarget[]> {
  const found = await connection.all(
    `${select(dialect)} WHERE j.id IN (${ids.map(() => "?").join(", ")}) AND j.kind = 'import'
     ORDER BY j.id${dialect.forUpdate}`,
    ids,
  );
  return rows.parse(found);
}

/** The runner is looked for in a subquery: a lock on a joined one would hold its heartbeat up. */
const select = (dialect: Dialect): string => `SELECT j.id, j.status, j.owner, j.attempt,
  CASE WHEN EXISTS (SELECT 1 FROM runners r WHERE r.spool_id = j.spool_id AND NOT ${silent(dialect)})
    THEN 0 ELSE 1 END AS silent
  FROM import_jobs j`;
