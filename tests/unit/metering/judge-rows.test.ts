import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BatchCounts } from "../../../src-shared/jobs/batch-counts";
import type { MergeRule } from "../../../src-shared/jobs/merge-rule";
import { EMPTY_CELLS } from "../../../src-shared/jobs/strip-cells";
import { judgeDelivery } from "../../../src-shared/metering/judge-delivery";
import { judgeRows, type JudgedRows } from "../../../src-shared/metering/judge-rows";
import type { Delivery } from "../../../src-shared/metering/fold";
import type { ReadingBatch } from "../../../src-shared/metering/reading-batch";
import { slots } from "../../support/readings/arbitraries";
import { batchesOf, batchOf, row, type TestRow } from "../../support/readings/batch-of";
import { delivery } from "../../support/readings/delivery";

const DAY = "2025-11-24";
const NEXT = "2025-11-25";
const JOB = 5;

/** Judges a batch of job 5 where every day holds the deliveries of `others` and job n's file is "n.csv". */
function judge(
  batch: ReadingBatch,
  others: readonly Delivery[],
  cells = EMPTY_CELLS,
  merge: MergeRule = "keep_actual",
): JudgedRows {
  const { days } = batch;
  const judged = Array.from({ length: days.count }, (_, index) => {
    const values = days.values.slice(index * days.width, (index + 1) * days.width);
    const mine = { job: JOB, merge, values, estimated: days.estimated[index] ?? 0, line: null };
    return { mine, others, judgement: judgeDelivery(others, mine) };
  });
  return judgeRows(batch, judged, cells, (job) => `${job}.csv`);
}

interface Case {
  readonly rule: string;
  readonly rows: readonly TestRow[];
  readonly others?: readonly Delivery[];
  readonly merge?: MergeRule;
  readonly counts: Partial<BatchCounts>;
  readonly warned?: readonly string[];
}

const none = { imported: 0, unchanged: 0, failed: 0, replaced: 0, warnings: 0, halfHours: 0 };

const cases: Case[] = [
  { rule: "new values are imported", rows: [row("A", DAY, [5, 6])], counts: { imported: 1, halfHours: 2 } },
  {
    rule: "the same values are unchanged",
    rows: [row("A", DAY, [5, 6])],
    others: [delivery(1, [5, 6])],
    counts: { unchanged: 1 },
  },
  {
    rule: "one value changed is imported, and replaced",
    rows: [row("A", DAY, [5, 9])],
    others: [delivery(1, [5, 6])],
    counts: { imported: 1, replaced: 1, halfHours: 1 },
  },
  {
    rule: "filling an empty half-hour is imported, not replaced",
    rows: [row("A", DAY, [5, 6, 7])],
    others: [delivery(1, [5, 6])],
    counts: { imported: 1, halfHours: 1 },
  },
  {
    rule: "a changed flag alone is a change",
    rows: [row("A", DAY, [5])],
    others: [delivery(1, ["5e"])],
    counts: { imported: 1, replaced: 1, halfHours: 1 },
  },
  {
    rule: "an estimate kept out by an actual is unchanged, with a warning",
    rows: [row("A", DAY, ["6e"])],
    others: [delivery(1, [5])],
    counts: { unchanged: 1, warnings: 1 },
    warned: ["actual_kept"],
  },
  {
    rule: "an estimate that may replace an actual does",
    rows: [row("A", DAY, ["6e"])],
    others: [delivery(1, [5])],
    merge: "replace_actual",
    counts: { imported: 1, replaced: 1, halfHours: 1 },
  },
  {
    rule: "a value that only fills gaps and finds none is unchanged, with a warning",
    rows: [row("A", DAY, [6])],
    others: [delivery(1, ["5e"])],
    merge: "fill_gaps",
    counts: { unchanged: 1, warnings: 1 },
    warned: ["actual_kept"],
  },
  {
    rule: "a value kept out by a later job's is unchanged, with a warning that names its file",
    rows: [row("A", DAY, [5])],
    others: [delivery(9, [7])],
    counts: { unchanged: 1, warnings: 1 },
    warned: ["newer_kept 9.csv"],
  },
  {
    rule: "a later job that has the same value keeps nothing out",
    rows: [row("A", DAY, [5])],
    others: [delivery(9, [5])],
    counts: { unchanged: 1 },
  },
  {
    rule: "a rejected row is failed, a row without a value unchanged, a blank one nothing",
    rows: [{ rejected: "x;y" }, { nothing: true }, { blank: true }],
    counts: { failed: 1, unchanged: 1 },
  },
  {
    rule: "rows of one file that agree both count",
    rows: [row("A", DAY, [5]), row("A", DAY, [5])],
    counts: { imported: 2, halfHours: 2 },
  },
  {
    rule: "rows of one file in conflict both count, each by its own values",
    rows: [row("A", DAY, [5]), row("A", DAY, [7])],
    others: [delivery(1, [5])],
    counts: { unchanged: 1, imported: 1, replaced: 1, halfHours: 1 },
  },
  {
    rule: "a row in conflict only by its flag is judged by its own flag",
    rows: [row("A", DAY, ["5e"]), row("A", DAY, [5])],
    others: [delivery(1, ["5e"])],
    counts: { unchanged: 1, imported: 1, replaced: 1, halfHours: 1 },
  },
  {
    rule: "a row that touches two days counts once",
    rows: [
      {
        brings: [
          { meter: "A", day: DAY, slots: [5] },
          { meter: "A", day: NEXT, slots: [6] },
        ],
      },
    ],
    counts: { imported: 1, halfHours: 2 },
  },
  {
    rule: "a row that touches two channels counts once",
    rows: [
      {
        brings: [
          { meter: "A", day: DAY, slots: [5] },
          { meter: "A", quantity: "RI", day: DAY, slots: [6] },
        ],
      },
    ],
    counts: { imported: 1, halfHours: 2 },
  },
  {
    rule: "warnings of the reader count with those of the store",
    rows: [{ brings: [{ meter: "A", day: DAY, slots: ["6e"] }], warnings: ["negative_value"] }],
    others: [delivery(1, [5])],
    counts: { unchanged: 1, warnings: 2 },
    warned: ["actual_kept"],
  },
];

const said = (judged: JudgedRows) =>
  judged.warnings.map(({ code, params }) => [code, ...Object.values(params)].join(" "));

describe("judgeRows: what becomes of each row", () => {
  test.each(cases)("$rule", ({ rows, others = [], merge, counts, warned = [] }) => {
    const judged = judge(batchOf(rows), others, EMPTY_CELLS, merge);
    const { imported = 0, unchanged = 0, failed = 0 } = counts;
    expect(judged.counts).toEqual({ ...none, ...counts, processed: imported + unchanged + failed });
    expect(said(judged)).toEqual(warned);
  });

  test("a warning names the row and the line", () => {
    const batch = batchOf([{ blank: true }, row("A", DAY, ["6e"])], 41);
    const judged = judge(batch, [delivery(1, [5])]);
    expect(judged.warnings).toMatchObject([{ row: 42, line: 43, severity: "warning", code: "actual_kept" }]);
  });

  test("the strip takes each row's outcome into its cell, beside what was there", () => {
    const rows: TestRow[] = [row("A", DAY, [5]), { rejected: "x" }, { nothing: true }];
    const batch = { ...batchOf(rows), rowCell: Uint8Array.of(0, 0, 47) };
    expect(judge(batch, []).cells).toBe(`5${"0".repeat(46)}2`);
    expect(judge(batch, [], `2${"0".repeat(46)}4`).cells).toBe(`7${"0".repeat(46)}6`);
  });
});

const anyRow: fc.Arbitrary<TestRow> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      brings: fc.array(
        fc.record({ meter: fc.constantFrom("A", "B"), day: fc.constantFrom(DAY, NEXT), slots }),
        { minLength: 1, maxLength: 1 },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom<TestRow>({ rejected: "x" }, { nothing: true }, { blank: true }) },
);

/** Sums the judgements of a file's batches, each against the same deliveries of the other jobs. */
function inBatches(rows: readonly TestRow[], size: number, others: readonly Delivery[]) {
  let cells = EMPTY_CELLS;
  const sum: BatchCounts = { ...none, processed: 0 };
  const warned: string[] = [];
  for (const batch of batchesOf(rows, size)) {
    const judged = judge(batch, others, cells);
    cells = judged.cells;
    for (const key of Object.keys(sum) as (keyof BatchCounts)[])
      Object.assign(sum, { [key]: sum[key] + judged.counts[key] });
    warned.push(...judged.warnings.map(({ row: at, code }) => `${at} ${code}`));
  }
  return { cells, sum, warned: warned.toSorted() };
}

test("batches of one row, of seven and of the whole file give equal counts, cells and warnings", () => {
  const others = fc.array(
    fc.record({ job: fc.integer({ min: 1, max: 9 }).filter((job) => job !== JOB), slots }),
    {
      maxLength: 3,
    },
  );
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 25 }), others, (rows, before) => {
      const byJob = new Map(before.map((each) => [each.job, delivery(each.job, each.slots)]));
      const kept = [...byJob.values()].toSorted((a, b) => a.job - b.job);
      const whole = inBatches(rows, rows.length, kept);
      expect(inBatches(rows, 1, kept)).toEqual(whole);
      expect(inBatches(rows, 7, kept)).toEqual(whole);
    }),
  );
});
