import { z } from "zod";
import { jobStatus } from "../../../src-shared/jobs/status";
import { column } from "../column";
import type { Dialect, SqlConnection } from "../sql-database";

const rows = z.array(z.object({ id: z.number(), status: jobStatus, undoUnderWay: column.flag }));
export type DeletionTarget = z.infer<typeof rows>[number];

/** What a deletion finds of these imports, locked; one that is deleted already is not found. */
export async function lockForDeletion(
  connection: SqlConnection,
  dialect: Dialect,
  ids: readonly number[],
): Promise<DeletionTarget[]> {
  const found = await connection.all(
    `SELECT id, status, CASE WHEN reverted_by IS NOT NULL AND reverted_at IS NULL THEN 1 ELSE 0 END AS undoUnderWay
     FROM import_jobs WHERE id IN (${ids.map(() => "?").join(", ")}) AND kind = 'import' AND deleted_at IS NULL
     ORDER BY id${dialect.forUpdate}`,
    ids,
  );
  return rows.parse(found);
}
