import type { Dialect, SqlConnection } from "../sql-database";

/**
 * Leaves of these jobs the stub that their deliveries need, and clears their problems, rejected rows and plans (DESIGN.md
 * guarantee 11). Gives how many were not deleted before.
 */
export async function markDeleted(
  connection: SqlConnection,
  { now }: Dialect,
  ids: readonly number[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const list = ids.map(() => "?").join(", ");
  const { changed } = await connection.run(
    `UPDATE import_jobs SET deleted_at = ${now}, plan = NULL, updated_at = ${now}
     WHERE id IN (${list}) AND deleted_at IS NULL`,
    ids,
  );
  await connection.run(`DELETE FROM import_job_problems WHERE job_id IN (${list})`, ids);
  await connection.run(`DELETE FROM import_job_rejects WHERE job_id IN (${list})`, ids);
  return changed;
}
