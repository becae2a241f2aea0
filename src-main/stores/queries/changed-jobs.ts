import { z } from "zod";
import type { Job } from "../../../src-shared/jobs/job";
import { storeTime } from "../../../src-shared/jobs/job";
import { CHANGES_AT_MOST } from "../../ports/job-store";
import type { Dialect, SqlConnection } from "../sql-database";
import { readJobs, SELECT_JOBS } from "./job-columns";

const revision = z.tuple([z.object({ now: storeTime, latest: storeTime.nullable() })]);

/**
 * Jobs stamped at or after a time, oldest first. The clock is read before them, so that nothing falls in between; with it the
 * latest stamp of all, which is one look at the end of an index: where nothing changed, that is all that is asked.
 */
export async function changedJobs(
  connection: SqlConnection,
  { now }: Dialect,
  since: string | null,
): Promise<{ now: string; jobs: Job[] }> {
  const [row] = revision.parse(
    await connection.all(`SELECT ${now} AS now, (SELECT MAX(updated_at) FROM import_jobs) AS latest`),
  );
  if (since === null || row.latest === null || row.latest < since) return { now: row.now, jobs: [] };
  const changed = `${SELECT_JOBS} WHERE j.updated_at >= ? ORDER BY j.updated_at, j.id LIMIT ${CHANGES_AT_MOST}`;
  return { now: row.now, jobs: readJobs(await connection.all(changed, [since])) };
}
