import { z } from "zod";
import { storeTime } from "../../../src-shared/jobs/job";
import type { SilentRunner } from "../../ports/health-store";
import { column } from "../column";
import type { Dialect, SqlConnection } from "../sql-database";
import { silent } from "./silent";

const rows = z.array(
  z.object({
    machine: z.string(),
    person: z.string(),
    lastHeardAt: storeTime.nullable(),
    waitingJobs: column.count,
  }),
);

/** The spools, but one, whose unfinished jobs wait for a runner that is silent, or that never was heard. */
export async function silentRunners(
  connection: SqlConnection,
  dialect: Dialect,
  butOf: string,
): Promise<SilentRunner[]> {
  const found = await connection.all(
    `SELECT COALESCE(MAX(r.machine), MAX(j.machine)) AS machine, COALESCE(MAX(r.person), '') AS person,
       MAX(r.heartbeat_at) AS lastHeardAt, COUNT(*) AS waitingJobs
     FROM import_jobs j LEFT JOIN runners r ON r.spool_id = j.spool_id
     WHERE j.status IN ('queued', 'processing') AND j.deleted_at IS NULL AND j.spool_id <> ? AND ${silent(dialect)}
     GROUP BY j.spool_id
     ORDER BY lastHeardAt, machine`,
    [butOf],
  );
  return rows.parse(found);
}
