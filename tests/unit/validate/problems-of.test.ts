import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedRaw, problemsOf } from "../../../src-main/validate/problems-of";
import { RAW_LIMIT } from "../../../src-shared/jobs/problem";
import { dailyPlan } from "../reading/plans";
import { recordsOf } from "../parse/read-records";

describe("a problem's place", () => {
  it("is the row, its line, the heading, and the cell in the row as it came", () => {
    const [, record] = recordsOf('a,b,c\n "M, 1" ,x, 1O\n');
    if (record === undefined) throw new Error("two records");
    const finding = { code: "value_has_letter", params: { letter: "O" }, column: 2 } as const;
    expect(
      problemsOf(record, [finding, { code: "meter_missing", params: {}, column: 0 }], dailyPlan()),
    ).toEqual([
      {
        row: 2,
        line: 3,
        column: "Reading",
        code: "value_has_letter",
        severity: "error",
        params: { letter: "O" },
        raw: ' "M, 1" ,x, 1O',
        fieldStart: 12,
        fieldEnd: 14,
      },
      {
        row: 2,
        line: 3,
        column: "MPAN",
        code: "meter_missing",
        severity: "error",
        params: {},
        raw: ' "M, 1" ,x, 1O',
        fieldStart: 1,
        fieldEnd: 7,
      },
    ]);
  });

  it("is the row's end for a cell that it does not have", () => {
    const [record] = recordsOf("M,x\n");
    if (record === undefined) throw new Error("one record");
    const [problem] = problemsOf(record, [{ code: "row_too_short", params: {}, column: 2 }], dailyPlan());
    expect(problem).toMatchObject({ column: "Reading", fieldStart: 3, fieldEnd: 3 });
  });

  it("is no cell where none is to blame", () => {
    const [record] = recordsOf("M,x,1\n");
    if (record === undefined) throw new Error("one record");
    const [problem] = problemsOf(
      record,
      [{ code: "repeated_in_file", params: {}, column: null }],
      dailyPlan(),
    );
    expect(problem).toMatchObject({ column: null, raw: "M,x,1", fieldStart: null, fieldEnd: null });
  });
});

describe("a long raw row is cut around the field", () => {
  const inRow = fc.tuple(fc.nat(20_000), fc.nat(20_000), fc.nat(20_000)).map(([before, field, after]) => ({
    raw: "b".repeat(before) + "f".repeat(field) + "a".repeat(after),
    span: { start: before, end: before + field },
  }));

  it("never past the limit, and the field, or its beginning, is in it", () => {
    fc.assert(
      fc.property(inRow, ({ raw, span }) => {
        const cut = markedRaw(raw, span);
        expect(cut.raw).toHaveLength(Math.min(raw.length, RAW_LIMIT));
        const marked = cut.raw.slice(cut.fieldStart ?? -1, cut.fieldEnd ?? -1);
        expect(marked).toBe("f".repeat(Math.min(span.end - span.start, RAW_LIMIT)));
      }),
    );
  });
});
