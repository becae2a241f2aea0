import { z } from "zod";
import type { SqlConnection } from "../sql-database";

const rows = z.array(z.object({ meter: z.number(), month: z.number(), days: z.number() }));
/** Days of one month that a job delivered of a meter: bit d-1 of `days` is day d. */
export type CoveredMonth = z.infer<typeof rows>[number];

export async function coveredMonths(connection: SqlConnection, jobId: number): Promise<CoveredMonth[]> {
  const found = await connection.all(
    `SELECT c.meter_id AS meter, v.month, v.days
     FROM import_job_coverage v JOIN channels c ON c.id = v.channel_id WHERE v.job_id = ?`,
    [jobId],
  );
  return rows.parse(found);
}
