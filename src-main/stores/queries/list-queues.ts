import { z } from "zod";
import { storeTime } from "../../../src-shared/jobs/job";
import type { StoredQueue } from "../../ports/runner-store";
import { column } from "../column";
import type { Dialect, SqlConnection } from "../sql-database";
import { silent } from "./silent";

const rows = z.array(
  z.object({
    now: storeTime,
    spoolId: z.string(),
    machine: z.string(),
    person: z.string().nullable(),
    version: z.string().nullable(),
    lastHeardAt: storeTime.nullable(),
    silent: column.flag,
    pausedBy: z.string().nullable(),
    waitingFiles: column.count,
    queued: column.count,
    processing: column.count,
  }),
);

/** So many jobs of a spool in a state: counted in the index alone. */
const count = (status: "queued" | "processing"): string =>
  `(SELECT COUNT(*) FROM import_jobs j WHERE j.spool_id = s.spool_id AND j.status = '${status}' AND j.deleted_at IS NULL)`;

/** Every queue that was ever heard, and those that are known by an unfinished job only, in order of machine and person. */
export async function listQueues(
  connection: SqlConnection,
  dialect: Dialect,
): Promise<{ now: string; queues: StoredQueue[] }> {
  const found = await connection.all(
    `SELECT
       ${dialect.now} AS now,
       s.spool_id AS spoolId,
       s.machine,
       r.person,
       r.version,
       r.heartbeat_at AS lastHeardAt,
       CASE WHEN ${silent(dialect)} THEN 1 ELSE 0 END AS silent,
       p.person AS pausedBy,
       COALESCE(r.waiting_files, 0) AS waitingFiles,
       ${count("queued")} AS queued,
       ${count("processing")} AS processing
     FROM (
       SELECT spool_id, machine FROM runners
       UNION ALL
       SELECT u.spool_id, MAX(u.machine) FROM import_jobs u
       WHERE u.status IN ('queued', 'processing') AND u.spool_id NOT IN (SELECT spool_id FROM runners)
       GROUP BY u.spool_id
     ) s
     LEFT JOIN runners r ON r.spool_id = s.spool_id
     LEFT JOIN paused_queues p ON p.spool_id = s.spool_id
     ORDER BY s.machine, r.person, s.spool_id`,
  );
  const read = rows.parse(found);
  const now = read[0]?.now ?? (await timeNow(connection, dialect));
  return { now, queues: read.map(({ now: _now, ...queue }) => queue) };
}

const clock = z.tuple([z.object({ now: storeTime })]);

async function timeNow(connection: SqlConnection, { now }: Dialect): Promise<string> {
  return clock.parse(await connection.all(`SELECT ${now} AS now`))[0].now;
}
