import type { Dialect, SqlConnection } from "../sql-database";

/** Whether an import is completed and not undone, held so until the transaction's end. */
export async function lockCompleted(
  connection: SqlConnection,
  dialect: Dialect,
  id: number,
): Promise<boolean> {
  const found = await connection.all(
    `SELECT id FROM import_jobs
     WHERE id = ? AND kind = 'import' AND status = 'completed' AND dry_run = 0 AND reverted_by IS NULL
     ${dialect.forUpdate}`,
    [id],
  );
  return found.length === 1;
}
