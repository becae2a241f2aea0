import type { SqlConnection } from "../../sql-database";
import { partsOf } from "../placeholders";
import type { ProblemRow } from "../problem-rows";

/** Headings longer than the column are cut: the row itself shows which one it is. */
const LONGEST_HEADING = 255;

export async function writeProblems(
  connection: SqlConnection,
  jobId: number,
  rows: readonly ProblemRow[],
): Promise<void> {
  for (const part of partsOf(rows, 100)) {
    const values = part.map(() => "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").join(", ");
    await connection.run(
      `INSERT INTO import_job_problems
         (job_id, severity, ordinal, \`row_number\`, line, column_name, code, params, raw, field_start, field_end, cell)
       VALUES ${values}`,
      part.flatMap(({ problem, ordinal, cell }) => [
        jobId,
        problem.severity,
        ordinal,
        problem.row,
        problem.line,
        problem.column?.slice(0, LONGEST_HEADING) ?? null,
        problem.code,
        JSON.stringify(problem.params),
        problem.raw,
        problem.fieldStart,
        problem.fieldEnd,
        cell,
      ]),
    );
  }
}
