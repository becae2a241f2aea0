import { z } from "zod";
import type { SqlConnection } from "../sql-database";

const rows = z.array(z.object({ id: z.number() }));

/** Of these jobs, those that somebody asked to stop. */
export async function stopRequests(connection: SqlConnection, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const found = await connection.all(
    `SELECT id FROM import_jobs WHERE id IN (${ids.map(() => "?").join(", ")})
       AND status = 'processing' AND cancel_requested_at IS NOT NULL ORDER BY id`,
    ids,
  );
  return rows.parse(found).map((row) => row.id);
}
