import { expect } from "vitest";
import { RowAssembler } from "../../../src-main/assemble/row-assembler";
import { problemsOf } from "../../../src-main/validate/problems-of";
import { RowJudge } from "../../../src-main/validate/row-judge";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import type { Problem } from "../../../src-shared/jobs/problem";
import { recordsOf } from "../parse/read-records";

export interface JudgedRow {
  readonly state: "rejected" | "values" | "nothing";
  readonly problems: readonly Problem[];
}

/** Judges the rows of a text, one by one. */
export function judgeText(text: string, plan: ImportPlan): JudgedRow[] {
  const assembler = new RowAssembler(plan, false);
  const judge = new RowJudge(plan);
  return recordsOf(text, plan).map((record) => {
    const { state, findings } = judge.judge(assembler.assemble(record));
    return { state, problems: problemsOf(record, findings, plan) };
  });
}

/** What was found in a row, in short: code, params, column, and the text that is marked in the raw row. */
export function found({ raw, fieldStart, fieldEnd, code, params, column }: Problem) {
  const marked = fieldStart === null || fieldEnd === null ? null : raw.slice(fieldStart, fieldEnd);
  return [code, params, column, marked];
}

/** The one row of a text is rejected, for this. */
export function rejects(text: string, plan: ImportPlan, ...expected: unknown[]) {
  const [row] = judgeText(text, plan);
  expect(row?.problems.map(found)).toEqual(expected);
  expect(row?.state).toBe("rejected");
  expect(new Set(row?.problems.map(({ severity }) => severity))).toEqual(new Set(["error"]));
}
