import { z } from "zod";
import { storeTime } from "../../../src-shared/jobs/job";
import type { GoneJob } from "../../ports/job-store";
import type { Dialect, SqlConnection } from "../sql-database";

const rows = z.array(
  z.object({
    id: z.number(),
    spoolId: z.string(),
    machine: z.string(),
    updatedAt: storeTime,
    status: z.enum(["queued", "processing"]),
    attempt: z.number(),
    owner: z.string().nullable(),
    lastHeardAt: z.string().nullable(),
  }),
);

/**
 * Unfinished imports of other spools than this one whose runner was not heard for so many days, or that were queued as long
 * ago for a spool that never was. Their own last change must lie as far back: a retry by hand starts the wait anew.
 */
export async function goneJobs(
  connection: SqlConnection,
  { nowPlus }: Dialect,
  ownSpoolId: string,
  days: number,
  limit: number,
): Promise<GoneJob[]> {
  const then = nowPlus(String(-days * 24 * 60 * 60));
  const found = await connection.all(
    `SELECT j.id, j.spool_id AS spoolId, j.machine, j.updated_at AS updatedAt, j.status, j.attempt, j.owner, r.heartbeat_at AS lastHeardAt
     FROM import_jobs j LEFT JOIN runners r ON r.spool_id = j.spool_id
     WHERE j.status IN ('queued', 'processing') AND j.kind = 'import' AND j.spool_id <> ?
       AND j.updated_at < ${then} AND (r.heartbeat_at IS NULL OR r.heartbeat_at < ${then})
     ORDER BY j.id LIMIT ?`,
    [ownSpoolId, limit],
  );
  return rows.parse(found);
}
