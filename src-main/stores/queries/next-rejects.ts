import { z } from "zod";
import { column } from "../column";
import type { SqlConnection } from "../sql-database";

const rows = z.array(z.object({ firstRow: z.number(), packed: column.bytes }));

/** The packed rejects of a job's next batch after a row; one at a time, since one can be large. */
export async function nextRejects(
  connection: SqlConnection,
  jobId: number,
  afterRow: number,
): Promise<{ firstRow: number; packed: Uint8Array } | null> {
  const found = await connection.all(
    `SELECT first_row AS firstRow, packed FROM import_job_rejects
     WHERE job_id = ? AND first_row > ? ORDER BY first_row LIMIT 1`,
    [jobId, afterRow],
  );
  return rows.parse(found)[0] ?? null;
}
