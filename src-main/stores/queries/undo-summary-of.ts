import { z } from "zod";
import { undoSummary, type UndoSummary } from "../../../src-shared/jobs/undo-days";
import { column } from "../column";
import type { SqlConnection } from "../sql-database";

const rows = z.tuple([z.object({ summary: column.json(undoSummary) })]);

/** How far an undo is. */
export async function undoSummaryOf(connection: SqlConnection, undoId: number): Promise<UndoSummary> {
  const found = await connection.all("SELECT summary FROM import_jobs WHERE id = ? AND kind = 'revert'", [
    undoId,
  ]);
  return rows.parse(found)[0].summary;
}
