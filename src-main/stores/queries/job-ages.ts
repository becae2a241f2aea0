import { z } from "zod";
import { storeTime } from "../../../src-shared/jobs/job";
import { jobStatus } from "../../../src-shared/jobs/status";
import type { JobAge } from "../../ports/retention-store";
import { column } from "../column";
import type { Dialect, SqlConnection } from "../sql-database";

const rows = z.array(
  z.object({
    batchId: z.string(),
    status: jobStatus,
    deleted: column.flag,
    undoUnderWay: column.flag,
    undone: column.flag,
    completedAt: storeTime.nullable(),
    now: storeTime,
  }),
);

/** Of these batch ids, those that have a row, and how long ago each ended; asked for 500 at a time. */
export async function jobAges(
  connection: SqlConnection,
  { now }: Dialect,
  batchIds: readonly string[],
): Promise<JobAge[]> {
  const ages: JobAge[] = [];
  for (let from = 0; from < batchIds.length; from += 500) {
    const part = batchIds.slice(from, from + 500);
    const found = await connection.all(
      `SELECT batch_id AS batchId, status, completed_at AS completedAt, ${now} AS now,
         CASE WHEN deleted_at IS NULL THEN 0 ELSE 1 END AS deleted,
         CASE WHEN reverted_by IS NOT NULL AND reverted_at IS NULL THEN 1 ELSE 0 END AS undoUnderWay,
         CASE WHEN reverted_at IS NULL THEN 0 ELSE 1 END AS undone
       FROM import_jobs WHERE batch_id IN (${part.map(() => "?").join(", ")})`,
      part,
    );
    ages.push(...rows.parse(found).map(ageOf));
  }
  return ages;
}

const HOUR_MS = 3_600_000;

function ageOf({ completedAt, now, ...job }: z.infer<typeof rows>[number]): JobAge {
  const since = completedAt === null ? null : (millisecondsOf(now) - millisecondsOf(completedAt)) / HOUR_MS;
  return { ...job, endedHoursAgo: since };
}

const millisecondsOf = (time: string): number => Date.parse(`${time.slice(0, 23).replace(" ", "T")}Z`);
