import { z } from "zod";
import type { SqlConnection } from "../sql-database";

const rows = z.array(z.object({ batch_id: z.string() }));

/** Of these batch ids, those whose job is completed; asked for 500 at a time. */
export async function completedBatchIds(
  connection: SqlConnection,
  batchIds: readonly string[],
): Promise<string[]> {
  const completed: string[] = [];
  for (let from = 0; from < batchIds.length; from += 500) {
    const part = batchIds.slice(from, from + 500);
    const places = part.map(() => "?").join(", ");
    const sql = `SELECT batch_id FROM import_jobs WHERE status = 'completed' AND batch_id IN (${places})`;
    completed.push(...rows.parse(await connection.all(sql, part)).map((row) => row.batch_id));
  }
  return completed;
}
