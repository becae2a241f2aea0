import { z } from "zod";
import type { DayConnection } from "../reading-engine";

const rows = z.array(z.tuple([z.enum(["error", "warning"]), z.number()]));

/** How many errors and warnings of a job are kept so far: the last ordinal of each. */
export async function countProblems(
  connection: DayConnection,
  jobId: number,
): Promise<{ error: number; warning: number }> {
  const sql = "SELECT severity, MAX(ordinal) FROM import_job_problems WHERE job_id = ? GROUP BY severity";
  const kept = { error: 0, warning: 0 };
  for (const [severity, last] of rows.parse(await connection.arrays(sql, [jobId]))) kept[severity] = last;
  return kept;
}
