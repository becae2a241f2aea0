import { z } from "zod";
import { column } from "../column";
import type { SqlConnection } from "../sql-database";

const rows = z.array(z.object({ severity: z.enum(["error", "warning"]), count: column.count }));

/** How many errors and warnings are kept of a job. */
export async function problemCounts(
  connection: SqlConnection,
  jobId: number,
): Promise<{ errors: number; warnings: number }> {
  const found = await connection.all(
    "SELECT severity, COUNT(*) AS count FROM import_job_problems WHERE job_id = ? GROUP BY severity",
    [jobId],
  );
  const counts = new Map(rows.parse(found).map((row) => [row.severity, row.count]));
  return { errors: counts.get("error") ?? 0, warnings: counts.get("warning") ?? 0 };
}
