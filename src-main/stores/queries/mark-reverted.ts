import { z } from "zod";
import { Failure } from "../../../src-shared/failure";
import type { Dialect, SqlConnection } from "../sql-database";

const rows = z.tuple([z.object({ revertsJob: z.number().nullable() })]);

/** Where the job that has just completed is an undo: its import is undone from now on. */
export async function markReverted(
  connection: SqlConnection,
  { now }: Dialect,
  jobId: number,
): Promise<void> {
  const found = await connection.all("SELECT reverts_job AS revertsJob FROM import_jobs WHERE id = ?", [
    jobId,
  ]);
  const [{ revertsJob }] = rows.parse(found);
  if (revertsJob === null) return;
  const { changed } = await connection.run(
    `UPDATE import_jobs SET reverted_at = ${now}, updated_at = ${now}
     WHERE id = ? AND reverted_by = ? AND reverted_at IS NULL`,
    [revertsJob, jobId],
  );
  if (changed === 1) return;
  const reason = `Undo ${jobId} ended, and job ${revertsJob} is not in its hands.`;
  throw new Failure("store_error", { params: { reason } });
}
