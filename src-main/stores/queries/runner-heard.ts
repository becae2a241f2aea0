import { z } from "zod";
import { column } from "../column";
import type { Dialect, SqlConnection } from "../sql-database";
import { silent } from "./silent";

const rows = z.array(z.object({ silent: column.flag }));

/** Whether a spool's runner was heard within a term, by the database's clock. */
export async function runnerHeard(
  connection: SqlConnection,
  dialect: Dialect,
  spoolId: string,
): Promise<boolean> {
  const found = await connection.all(
    `SELECT CASE WHEN ${silent(dialect)} THEN 1 ELSE 0 END AS silent FROM runners r WHERE r.spool_id = ?`,
    [spoolId],
  );
  return rows.parse(found)[0]?.silent === false;
}
