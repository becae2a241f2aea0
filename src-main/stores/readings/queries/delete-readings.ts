import type { ImportType } from "../../../../src-shared/jobs/import-plan";
import { formatDay } from "../../../../src-shared/metering/day-number";
import type { SqlConnection } from "../../sql-database";
import type { DayRun } from "../undo/day-run";

/** Removes the rows of days for which nobody delivers anything any more. */
export async function deleteReadings(
  connection: SqlConnection,
  type: ImportType,
  runs: readonly DayRun[],
): Promise<void> {
  for (const { channelId, from, to } of runs) {
    await connection.run(
      "DELETE FROM readings WHERE channel_id = ? AND reading_date BETWEEN ? AND ? AND import_type = ?",
      [channelId, formatDay(from), formatDay(to), type],
    );
  }
}
