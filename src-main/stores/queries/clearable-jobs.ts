import { z } from "zod";
import { column } from "../column";
import type { Dialect, SqlConnection } from "../sql-database";

const rows = z.array(z.object({ id: z.number(), batchId: z.string(), undoUnderWay: column.flag }));
export type ClearableJob = z.infer<typeof rows>[number];

const DAY_SECONDS = 86_400;

/**
 * Ended imports of a spool, so many days old by the database's clock and no stubs yet, oldest first. To be changed they
 * are locked, and those with an undo under way are left out.
 */
export async function clearableJobs(
  connection: SqlConnection,
  dialect: Dialect,
  bounds: { spoolId: string; days: number; limit: number },
  purpose: "look" | "lock",
): Promise<ClearableJob[]> {
  const { spoolId, days, limit } = bounds;
  const locks = purpose === "lock";
  const found = await connection.all(
    `SELECT id, batch_id AS batchId,
       CASE WHEN reverted_by IS NOT NULL AND reverted_at IS NULL THEN 1 ELSE 0 END AS undoUnderWay
     FROM import_jobs
     WHERE spool_id = ? AND kind = 'import' AND status IN ('completed', 'failed', 'cancelled')
       AND deleted_at IS NULL AND completed_at < ${dialect.nowPlus(String(-days * DAY_SECONDS))}
       ${locks ? "AND (reverted_by IS NULL OR reverted_at IS NOT NULL)" : ""}
     ORDER BY id LIMIT ?${locks ? dialect.forUpdate : ""}`,
    [spoolId, limit],
  );
  return rows.parse(found);
}
