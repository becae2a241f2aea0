import { z } from "zod";
import type { StuckJob } from "../../ports/health-store";
import type { Dialect, SqlConnection } from "../sql-database";

const rows = z.array(
  z.object({
    batchId: z.string(),
    filename: z.string(),
    machine: z.string(),
    why: z.enum(["no_runner", "no_progress"]),
  }),
);

/** Seconds that a job may wait for a runner, and that a run may do nothing: a batch takes about one. */
const PATIENCE = { noRunner: 120, noProgress: 300 };

/** Jobs that wait for nobody, or run and do not get on, by the database's clock. One that waits for its next try, or for the same bytes elsewhere, does as it should. */
export async function stuckJobs(connection: SqlConnection, { now, nowPlus }: Dialect): Promise<StuckJob[]> {
  const ago = (seconds: number): string => nowPlus(String(-seconds));
  const found = await connection.all(
    `SELECT j.batch_id AS batchId, j.filename, j.machine,
       CASE WHEN j.status = 'queued' THEN 'no_runner' ELSE 'no_progress' END AS why
     FROM import_jobs j LEFT JOIN runners r ON r.spool_id = j.spool_id
     WHERE j.deleted_at IS NULL AND (
       (j.status = 'queued' AND j.waits_for IS NULL AND j.updated_at < ${ago(PATIENCE.noRunner)}
         AND (j.next_attempt_at IS NULL OR j.next_attempt_at < ${now})
         AND (r.heartbeat_at IS NULL OR r.heartbeat_at < ${ago(PATIENCE.noRunner)}
           OR r.heartbeat_at > ${nowPlus(String(PATIENCE.noRunner))}))
       OR (j.status = 'processing' AND j.updated_at < ${ago(PATIENCE.noProgress)}))
     ORDER BY j.id LIMIT 100`,
  );
  return rows.parse(found);
}
