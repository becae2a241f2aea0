import { z } from "zod";
import type { Job } from "../../../src-shared/jobs/job";
import { storeTime } from "../../../src-shared/jobs/job";
import { CHANGES_AT_MOST } from "../../ports/job-store";
import type { Dialect, SqlConnection } from "../sql-database";
import { readJobs, SELECT_JOBS } from "./job-columns";

const clock = z.tuple([z.object({ now: storeTime })]);

/** Jobs stamped at or after a time, oldest first. The clock is read before them, so that nothing falls in between. */
export async function changedJobs(
  connection: SqlConnection,
  { now }: Dialect,
  since: string | null,
): Promise<{ now: string; jobs: Job[] }> {
  const [row] = clock.parse(await connection.all(`SELECT ${now} AS now`));
  if (since === null) return { now: row.now, jobs: [] };
  const changed = `${SELECT_JOBS} WHERE j.updated_at >= ? ORDER BY j.updated_at, j.id LIMIT ${CHANGES_AT_MOST}`;
  return { now: row.now, jobs: readJobs(await connection.all(changed, [since])) };
}
