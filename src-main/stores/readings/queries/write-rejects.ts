import type { SqlConnection } from "../../sql-database";
import type { RejectsChunk } from "../pack-rejects";

export async function writeRejects(
  connection: SqlConnection,
  jobId: number,
  chunks: readonly RejectsChunk[],
): Promise<void> {
  for (const { firstRow, packed } of chunks) {
    await connection.run("INSERT INTO import_job_rejects (job_id, first_row, packed) VALUES (?, ?, ?)", [
      jobId,
      firstRow,
      packed,
    ]);
  }
}
