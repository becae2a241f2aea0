import type { ImportType } from "../../../../src-shared/jobs/import-plan";
import { formatDay } from "../../../../src-shared/metering/day-number";
import type { SqlConnection } from "../../sql-database";

/** Removes a job's own rows of days where they say nothing any more: few, and one by one. */
export async function dropDeliveries(
  connection: SqlConnection,
  type: ImportType,
  job: number,
  days: readonly { channelId: number; day: number }[],
): Promise<void> {
  for (const { channelId, day } of days) {
    await connection.run(
      `DELETE FROM reading_deliveries
       WHERE channel_id = ? AND reading_date = ? AND import_type = ? AND job_id = ?`,
      [channelId, formatDay(day), type, job],
    );
  }
}
