import type { ImportType } from "../../../../src-shared/jobs/import-plan";
import type { SqlConnection } from "../../sql-database";
import type { CoverageRow } from "../coverage";
import { partsOf } from "../placeholders";

/** Writes which days a job delivered, whole months at a time; earlier batches of the job are in `days` already. */
export async function writeCoverage(
  connection: SqlConnection,
  type: ImportType,
  rows: readonly CoverageRow[],
): Promise<void> {
  for (const part of partsOf(rows, 500)) {
    const values = part.map(() => "(?, ?, ?, ?, ?)").join(", ");
    await connection.run(
      `REPLACE INTO import_job_coverage (channel_id, month, import_type, job_id, days) VALUES ${values}`,
      part.flatMap(({ channelId, month, job, days }) => [channelId, month, type, job, days]),
    );
  }
}
