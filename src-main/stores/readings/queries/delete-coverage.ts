import type { DeliveredMonth } from "../../../ports/reading-store";
import type { SqlConnection } from "../../sql-database";
import { partsOf, placeholders } from "../placeholders";

/** Removes what says that a job delivered anything of these months, a statement a channel. */
export async function deleteCoverage(
  connection: SqlConnection,
  job: number,
  months: readonly DeliveredMonth[],
): Promise<void> {
  for (const [channelId, ofChannel] of byChannel(months)) {
    for (const part of partsOf(ofChannel, 500)) {
      await connection.run(
        `DELETE FROM import_job_coverage
         WHERE channel_id = ? AND month IN (${placeholders(part.length)}) AND job_id = ?`,
        [channelId, ...part.map(({ month }) => month), job],
      );
    }
  }
}

function byChannel(months: readonly DeliveredMonth[]): Map<number, DeliveredMonth[]> {
  const groups = new Map<number, DeliveredMonth[]>();
  for (const each of months) groups.set(each.channelId, [...(groups.get(each.channelId) ?? []), each]);
  return groups;
}
