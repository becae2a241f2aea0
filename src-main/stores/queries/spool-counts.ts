import { z } from "zod";
import type { SpoolQueue } from "../../ports/job-store";
import { column } from "../column";
import type { SqlConnection } from "../sql-database";

const counts = z.tuple([
  z.object({
    queuedCount: column.count,
    finishedCount: column.count,
    finishedRows: column.count,
    everImported: column.flag,
  }),
]);

/** How many jobs a spool's queue holds, what it finished since a time, and whether this store ever saw an import. */
export async function spoolCounts(
  connection: SqlConnection,
  spoolId: string,
  since: string,
): Promise<Pick<SpoolQueue, "queuedCount" | "finishedCount" | "finishedRows" | "everImported">> {
  const finished = `FROM import_jobs WHERE spool_id = ? AND kind = 'import' AND deleted_at IS NULL
    AND status IN ('completed', 'failed', 'cancelled') AND completed_at >= ?`;
  const rows = await connection.all(
    `SELECT
       (SELECT COUNT(*) FROM import_jobs WHERE spool_id = ? AND kind = 'import' AND status = 'queued') AS queuedCount,
       (SELECT COUNT(*) ${finished}) AS finishedCount,
       (SELECT COALESCE(SUM(imported_rows), 0) ${finished} AND dry_run = 0) AS finishedRows,
       EXISTS (SELECT 1 FROM import_jobs WHERE kind = 'import') AS everImported`,
    [spoolId, spoolId, since, spoolId, since],
  );
  return counts.parse(rows)[0];
}
