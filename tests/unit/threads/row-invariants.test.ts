import fc from "fast-check";
import { expect, test } from "vitest";
import { problems as catalogue } from "../../../src-shared/catalogue/problems";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { RAW_LIMIT, type Problem } from "../../../src-shared/jobs/problem";
import { RowState } from "../../../src-shared/metering/reading-batch";
import { clockPlan, dailyPlan, longPlan, longPlanOf, widePlan } from "../reading/plans";
import { readRows, statesOf } from "./read-text";

const plans: [string, ImportPlan][] = [
  ["wide", widePlan()],
  ["wide by clock", clockPlan()],
  ["wide, GMT", widePlan(50, { clock: "utc" })],
  ["daily", dailyPlan()],
  ["long", longPlan()],
  ["long, date and time", longPlanOf("time", { label: "end" })],
  ["long, date and period", longPlanOf("period")],
];

const cell = fc.oneof(
  fc.constantFrom(
    "1200000000002",
    "09/11/2024",
    "30/03/2025 01:30",
    "00:30",
    "48",
    "1.5",
    "",
    "N/A",
    '"a,b"',
    '"',
  ),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: "grapheme", maxLength: 3 }),
);
const anyRows = fc.array(
  fc
    .oneof(fc.array(cell, { maxLength: 6 }), fc.array(cell, { minLength: 48, maxLength: 54 }))
    .map((cells) => cells.join(",")),
  { maxLength: 12 },
);

function checkProblem(problem: Problem, severity: "error" | "warning", lines: number): void {
  const { raw, fieldStart, fieldEnd } = problem;
  expect(problem.severity).toBe(severity);
  expect(catalogue).toHaveProperty(problem.code);
  expect(problem.line).toBeGreaterThan(1);
  expect(problem.line).toBeLessThanOrEqual(lines);
  expect(raw.length).toBeLessThanOrEqual(RAW_LIMIT);
  if (fieldStart === null || fieldEnd === null) return;
  expect(fieldStart).toBeGreaterThanOrEqual(0);
  expect(fieldEnd).toBeGreaterThanOrEqual(fieldStart);
  expect(raw.length).toBeGreaterThanOrEqual(fieldEnd);
}

test.each(plans)("whatever the rows hold, each is accounted for: %s", async (_name, plan) => {
  await fc.assert(
    fc.asyncProperty(anyRows, fc.constantFrom(1, 3, 100), async (rows, batchRows) => {
      const { batches, end } = await readRows(rows, plan, { batchRows, chunk: 41 });
      const states = statesOf(batches);
      const lines = [plan.columns.join(","), ...rows].join("\n").split(/\r\n|\n|\r/).length;
      expect(states).toHaveLength(end.recordCount);
      expect(states.filter((state) => state !== RowState.blank)).toHaveLength(end.totalRows);
      for (const batch of batches) {
        const rejected = [...batch.rowState.keys()].filter(
          (row) => batch.rowState[row] === RowState.rejected,
        );
        expect(batch.rejected.map(({ row }) => row - batch.firstRow)).toEqual(rejected);
        for (const row of batch.rejected) {
          expect(row.problems.length).toBeGreaterThan(0);
          for (const problem of row.problems) checkProblem(problem, "error", lines);
        }
        for (const warning of batch.warnings) checkProblem(warning, "warning", lines);
        const valued = [...batch.rowState.keys()].filter((row) => batch.rowState[row] === RowState.values);
        expect([...new Set(batch.pieces.row)]).toEqual(valued);
      }
    }),
    { numRuns: 150 },
  );
});
