import { z } from "zod";
import type { ImportType } from "../../../../src-shared/jobs/import-plan";
import type { CoverageRow } from "../coverage";
import { partsOf, placeholders } from "../placeholders";
import type { DayConnection } from "../reading-engine";

const rows = z.array(z.tuple([z.number(), z.number(), z.number(), z.number()]));

/** Which jobs delivered which days of these channels, from the first month to the last. */
export async function readCoverage(
  connection: DayConnection,
  type: ImportType,
  channelIds: readonly number[],
  months: { first: number; last: number },
): Promise<CoverageRow[]> {
  const found: CoverageRow[] = [];
  for (const part of partsOf(channelIds, 500)) {
    const sql = `
      SELECT channel_id, month, job_id, days
      FROM import_job_coverage
      WHERE channel_id IN (${placeholders(part.length)}) AND month BETWEEN ? AND ? AND import_type = ?`;
    const read = await connection.arrays(sql, [...part, months.first, months.last, type]);
    for (const [channelId, month, job, days] of rows.parse(read)) found.push({ channelId, month, job, days });
  }
  return found;
}
