import type { Dialect, SqlConnection } from "../sql-database";

/** Writes a person's words beside an import, in whatever state; gives whether it is there. */
export async function writeNote(
  connection: SqlConnection,
  { now }: Dialect,
  batchId: string,
  note: string | null,
): Promise<boolean> {
  const { changed } = await connection.run(
    `UPDATE import_jobs SET note = ?, updated_at = ${now} WHERE batch_id = ? AND deleted_at IS NULL`,
    [note, batchId],
  );
  return changed === 1;
}
