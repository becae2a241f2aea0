import { z } from "zod";
import type { SqlConnection } from "../sql-database";

const rows = z.array(z.object({ batch_id: z.string() }));

/** Of these batch ids, those that have a row; asked for 500 at a time. */
export async function knownBatchIds(
  connection: SqlConnection,
  batchIds: readonly string[],
): Promise<string[]> {
  const known: string[] = [];
  for (let from = 0; from < batchIds.length; from += 500) {
    const part = batchIds.slice(from, from + 500);
    const sql = `SELECT batch_id FROM import_jobs WHERE batch_id IN (${part.map(() => "?").join(", ")})`;
    known.push(...rows.parse(await connection.all(sql, part)).map((row) => row.batch_id));
  }
  return known;
}
