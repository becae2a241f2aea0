import type { Dialect, SqlConnection } from "../sql-database";

/**
 * Gives an import to its undo: from here on no run of it can write (its fence asks for reverted_by NULL) and its bytes are
 * free. Conditional on all that may be undone; gives whether exactly that row changed.
 */
export async function markRevertedBy(
  connection: SqlConnection,
  { now }: Dialect,
  importId: number,
  undoId: number,
): Promise<boolean> {
  const { changed } = await connection.run(
    `UPDATE import_jobs SET reverted_by = ?, updated_at = ${now}
     WHERE id = ? AND kind = 'import' AND status IN ('completed', 'failed', 'cancelled') AND reverted_by IS NULL
       AND dry_run = 0 AND duplicate_of IS NULL AND deleted_at IS NULL`,
    [undoId, importId],
  );
  return changed === 1;
}
