import { z } from "zod";
import { params } from "../../../src-shared/catalogue/params";
import { problem, type Problem } from "../../../src-shared/jobs/problem";
import { column } from "../column";
import type { SqlConnection } from "../sql-database";

const problems = z.array(problem.extend({ params: column.json(params, {}) }));
const counted = z.tuple([z.object({ count: column.count })]);
const kinds = z.array(z.object({ code: z.string(), count: column.count }));

export interface ProblemQuery {
  readonly severity: "error" | "warning";
  readonly code: string | null;
  readonly cell: number | null;
  readonly limit: number;
  readonly offset: number;
}

/** A page of a job's problems in order of rows, how many match, and each code among all of that severity. */
export async function jobProblems(
  connection: SqlConnection,
  jobId: number,
  query: ProblemQuery,
): Promise<{ problems: Problem[]; count: number; kinds: { code: string; count: number }[] }> {
  const { severity, code, cell } = query;
  const where = `FROM import_job_problems WHERE job_id = ? AND severity = ?
    ${code === null ? "" : "AND code = ?"} ${cell === null ? "" : "AND cell = ?"}`;
  const wanted = [jobId, severity, ...(code === null ? [] : [code]), ...(cell === null ? [] : [cell])];
  const page = await connection.all(
    `SELECT \`row_number\` AS \`row\`, line, column_name AS \`column\`, code, severity, params, raw,
       field_start AS fieldStart, field_end AS fieldEnd
     ${where} ORDER BY \`row_number\`, ordinal LIMIT ? OFFSET ?`,
    [...wanted, query.limit, query.offset],
  );
  const [{ count }] = counted.parse(await connection.all(`SELECT COUNT(*) AS count ${where}`, wanted));
  const byCode = await connection.all(
    `SELECT code, COUNT(*) AS count FROM import_job_problems WHERE job_id = ? AND severity = ?
     GROUP BY code ORDER BY COUNT(*) DESC, code`,
    [jobId, severity],
  );
  return { problems: problems.parse(page), count, kinds: kinds.parse(byCode) };
}
