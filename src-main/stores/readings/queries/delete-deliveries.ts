import type { ImportType } from "../../../../src-shared/jobs/import-plan";
import { formatDay } from "../../../../src-shared/metering/day-number";
import type { SqlConnection } from "../../sql-database";
import type { DayRun } from "../undo/day-run";

/** Removes a job's rows of days. */
export async function deleteDeliveries(
  connection: SqlConnection,
  type: ImportType,
  job: number,
  runs: readonly DayRun[],
): Promise<void> {
  for (const { channelId, from, to } of runs) {
    await connection.run(
      `DELETE FROM reading_deliveries
       WHERE channel_id = ? AND reading_date BETWEEN ? AND ? AND import_type = ? AND job_id = ?`,
      [channelId, formatDay(from), formatDay(to), type, job],
    );
  }
}
