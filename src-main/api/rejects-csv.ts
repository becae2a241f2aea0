import { say } from "../../src-shared/catalogue/say";
import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import { rejectsHeadings } from "../../src-shared/jobs/rejects-file";
import type { RejectedRecord } from "../ports/job-store";

/** The heading line of a rejects file: the original's headings, ours before them. */
export function rejectsHeader(batchId: string, plan: Pick<ImportPlan, "columns" | "delimiter">): string {
  return [...rejectsHeadings(batchId), ...plan.columns]
    .map((cell) => quoteCell(cell, plan.delimiter))
    .join(plan.delimiter);
}

/** One rejected row as it came, with its line, column and every reason before it. */
export function rejectsLine(plan: Pick<ImportPlan, "delimiter">, reject: RejectedRecord): string {
  const columns = reject.problems.flatMap(({ column }) => (column === null ? [] : [column]));
  const reasons = reject.problems.map(({ code, params }) => say(code, params).title);
  const added = [String(reject.line), [...new Set(columns)].join("; "), reasons.join("; ")];
  return [...added.map((cell) => quoteCell(cell, plan.delimiter)), reject.raw].join(plan.delimiter);
}

function quoteCell(cell: string, delimiter: string): string {
  const needsQuotes = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
