import { problems as catalogue } from "../../src-shared/catalogue/problems";
import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import { RAW_LIMIT, type Problem } from "../../src-shared/jobs/problem";
import { cellSpans, type CellSpan } from "../../src-shared/reading/cell-spans";
import type { Finding } from "../../src-shared/reading/finding";
import type { SourceRecord } from "../../src-shared/reading/source-record";

/** The findings of one row as problems, each with its place in the file and the cell marked in the raw row. */
export function problemsOf(
  record: SourceRecord,
  findings: readonly Finding[],
  plan: Pick<ImportPlan, "columns" | "delimiter">,
): Problem[] {
  const spans = cellSpans(record.raw, plan.delimiter);
  return findings.map((finding) => ({
    row: record.row,
    line: record.line,
    column: finding.column === null ? null : (plan.columns[finding.column] ?? null),
    code: finding.code,
    severity: catalogue[finding.code].severity,
    params: finding.params,
    ...markedRaw(record.raw, fieldOf(finding, spans, record.raw.length)),
  }));
}

/** Where the blamed cells stand; at the row's end where it does not have them. Null where no cell is to blame. */
function fieldOf({ column, marks }: Finding, spans: readonly CellSpan[], end: number): CellSpan | null {
  const range = marks ?? (column === null ? null : [column, column]);
  if (range === null) return null;
  const first = spans[range[0]];
  if (first === undefined) return { start: end, end };
  return { start: first.start, end: (spans[range[1]] ?? spans.at(-1) ?? first).end };
}

type MarkedRaw = Pick<Problem, "raw" | "fieldStart" | "fieldEnd">;

/** The raw row, cut to RAW_LIMIT with the field in it; a field longer than that is cut too. */
export function markedRaw(raw: string, field: CellSpan | null): MarkedRaw {
  const { start, end } = field ?? { start: 0, end: 0 };
  const from = raw.length <= RAW_LIMIT ? 0 : cutFrom(raw.length, start, end);
  const cut = raw.slice(from, from + RAW_LIMIT);
  if (field === null) return { raw: cut, fieldStart: null, fieldEnd: null };
  return { raw: cut, fieldStart: start - from, fieldEnd: Math.min(end - from, cut.length) };
}

/** Where the cut begins: the field in its middle as far as the row's ends allow, its start always in it. */
function cutFrom(length: number, start: number, end: number): number {
  const room = Math.max(0, RAW_LIMIT - (end - start));
  return Math.max(0, Math.min(start - Math.floor(room / 2), length - RAW_LIMIT));
}
