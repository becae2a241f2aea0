import { z } from "zod";
import type { Job } from "../../../src-shared/jobs/job";
import type { SpoolQueue } from "../../ports/job-store";
import type { SqlConnection } from "../sql-database";
import { readJobs, SELECT_JOBS } from "./job-columns";
import { spoolCounts } from "./spool-counts";

const rows = z.array(z.object({ id: z.number() }));

/**
 * What one spool's queue holds, and what it finished since a time. Which jobs those are is asked in one statement, and
 * each is read once: a job that moves on meanwhile would stand in two lists, or in none.
 */
export async function spoolQueue(
  connection: SqlConnection,
  spoolId: string,
  since: string,
): Promise<SpoolQueue> {
  const jobs = await readAll(connection, await shownJobs(connection, spoolId, since));
  const isOneOf = (...statuses: Job["status"][]) =>
    jobs.filter((job) => statuses.includes(job.status) && job.deletedAt === null);
  return {
    processing: isOneOf("processing").sort(by((job) => job.startedAt)),
    queued: isOneOf("queued"),
    finished: isOneOf("completed", "failed", "cancelled")
      .sort(by((job) => job.completedAt))
      .reverse(),
    ...(await spoolCounts(connection, spoolId, since)),
  };
}

async function shownJobs(connection: SqlConnection, spoolId: string, since: string): Promise<number[]> {
  const ids = (rest: string) =>
    `SELECT id FROM (SELECT id FROM import_jobs WHERE spool_id = ? AND kind = 'import' AND ${rest}) AS shown`;
  const found = await connection.all(
    `${ids("status = 'processing'")}
     UNION ALL ${ids("status = 'queued' ORDER BY position, id LIMIT 500")}
     UNION ALL ${ids(`status IN ('completed', 'failed', 'cancelled') AND completed_at >= ? AND deleted_at IS NULL
       ORDER BY completed_at DESC, id DESC LIMIT 100`)}`,
    [spoolId, spoolId, spoolId, since],
  );
  return rows.parse(found).map(({ id }) => id);
}

/** In the order in which the queued ones are next. */
async function readAll(connection: SqlConnection, ids: readonly number[]): Promise<Job[]> {
  if (ids.length === 0) return [];
  const sql = `${SELECT_JOBS} WHERE j.id IN (${ids.map(() => "?").join(", ")}) ORDER BY j.position, j.id`;
  return readJobs(await connection.all(sql, ids));
}

/** By a time, then by id: of two in the same microsecond the later job. */
function by(time: (job: Job) => string | null): (a: Job, b: Job) => number {
  return (a, b) => (time(a) ?? "").localeCompare(time(b) ?? "") || a.id - b.id;
}
