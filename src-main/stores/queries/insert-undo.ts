import type { UndoSummary } from "../../../src-shared/jobs/undo-days";
import type { NewUndo } from "../../ports/job-store";
import type { Dialect, SqlConnection } from "../sql-database";

/** Ahead of every import of its spool: an undo asked for now does not wait for a night's files. */
const FIRST = -1_000_000_000;

/** Inserts the undo of an import, queued. One that is there already is a DuplicateKey: reverts_job is unique. Gives its id. */
export async function insertUndo(
  connection: SqlConnection,
  { now }: Dialect,
  importId: number,
  undo: NewUndo,
  summary: UndoSummary,
): Promise<number> {
  const { insertId } = await connection.run(
    `INSERT INTO import_jobs (
       batch_id, kind, reverts_job, user_id, filename, import_type, type_choice, merge, status, summary,
       source, machine, spool_id, position, queued_at, updated_at
     )
     SELECT ?, 'revert', id, ?, filename, import_type, type_choice, merge, 'queued', ?, 'undo', ?, ?, ?, ${now}, ${now}
     FROM import_jobs WHERE id = ?`,
    [undo.batchId, undo.userId, JSON.stringify(summary), undo.machine, undo.spoolId, FIRST, importId],
  );
  return insertId;
}
