import type { MeterRef } from "../../../../src-shared/metering/reading-batch";
import type { SqlConnection } from "../../sql-database";
import { partsOf } from "../placeholders";

/** Inserts meters, those that are there already left as they are (`keepExisting`). `now` is the dialect's clock. */
export async function createMeters(
  connection: SqlConnection,
  meters: readonly MeterRef[],
  jobId: number,
  sql: { now: string; keepExisting: string },
): Promise<void> {
  for (const part of partsOf(meters, 500)) {
    const values = part.map(() => `(?, ?, ?, ?, ${sql.now})`).join(", ");
    await connection.run(
      `INSERT INTO meters (identifier, supply_number, kind, first_job_id, created_at)
       VALUES ${values}${sql.keepExisting}`,
      part.flatMap((meter) => [meter.identifier, meter.supplyNumber, meter.kind, jobId]),
    );
  }
}
