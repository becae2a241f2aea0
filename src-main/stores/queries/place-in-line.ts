import { z } from "zod";
import { column } from "../column";
import type { Dialect, SqlConnection } from "../sql-database";

const rows = z.array(z.object({ id: z.number(), batchId: z.string(), position: column.count }));
export type InLine = z.infer<typeof rows>[number];

/** The queued imports of a spool that stand next to a job, or first or last: locked, so that none is claimed meanwhile. */
export async function inLine(
  connection: SqlConnection,
  dialect: Dialect,
  spoolId: string,
  which: { batchId: string } | "first",
): Promise<InLine | null> {
  const [where, params] = which === "first" ? ["", []] : (["AND batch_id = ?", [which.batchId]] as const);
  return one(connection, dialect, where, "ASC", [spoolId, ...params]);
}

/** The import behind (`after`) or ahead of (`before`) a place in the line, leaving one job out. */
export async function neighbour(
  connection: SqlConnection,
  dialect: Dialect,
  spoolId: string,
  side: "before" | "after",
  of: InLine,
): Promise<InLine | null> {
  const [sign, order] = side === "after" ? [">", "ASC"] : ["<", "DESC"];
  const where = `AND (position ${sign} ? OR (position = ? AND id ${sign} ?))`;
  return one(connection, dialect, where, order, [spoolId, of.position, of.position, of.id]);
}

async function one(
  connection: SqlConnection,
  dialect: Dialect,
  where: string,
  order: string,
  params: readonly (string | number)[],
): Promise<InLine | null> {
  const found = await connection.all(
    `SELECT id, batch_id AS batchId, position FROM import_jobs
     WHERE spool_id = ? AND status = 'queued' AND kind = 'import' ${where}
     ORDER BY position ${order}, id ${order} LIMIT 1${dialect.forUpdate}`,
    params,
  );
  return rows.parse(found)[0] ?? null;
}
