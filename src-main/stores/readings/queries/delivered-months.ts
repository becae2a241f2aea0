import { z } from "zod";
import { importType } from "../../../../src-shared/jobs/import-plan";
import type { DeliveredMonth } from "../../../ports/reading-store";
import type { DayConnection } from "../reading-engine";

const rows = z.array(z.tuple([importType, z.number(), z.number(), z.number(), z.number()]));

/** Everything that a job has in, by meter and month. */
export async function deliveredMonths(connection: DayConnection, jobId: number): Promise<DeliveredMonth[]> {
  const found = await connection.arrays(
    `SELECT v.import_type, c.meter_id, v.channel_id, v.month, v.days
     FROM import_job_coverage v JOIN channels c ON c.id = v.channel_id
     WHERE v.job_id = ?
     ORDER BY v.import_type, c.meter_id, v.month, v.channel_id`,
    [jobId],
  );
  return rows
    .parse(found)
    .map(([type, meterId, channelId, month, days]) => ({ type, meterId, channelId, month, days }));
}
