import { z } from "zod";
import type { CopyNeed } from "../../ports/health-store";
import type { SqlConnection } from "../sql-database";

const rows = z.array(
  z.object({ batchId: z.string(), filename: z.string(), status: z.enum(["queued", "failed"]) }),
);

/** The imports of a spool that read their copy next, or would when somebody tries them again. */
export async function needCopies(connection: SqlConnection, spoolId: string): Promise<CopyNeed[]> {
  const found = await connection.all(
    `SELECT batch_id AS batchId, filename, status FROM import_jobs
     WHERE spool_id = ? AND kind = 'import' AND status IN ('queued', 'failed')
       AND deleted_at IS NULL AND reverted_by IS NULL
     ORDER BY id LIMIT 10000`,
    [spoolId],
  );
  return rows.parse(found);
}
