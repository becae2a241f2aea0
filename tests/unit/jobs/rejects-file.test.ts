import { describe, expect, it } from "vitest";
import { planOfRejects, rejectsHeadings, rejectsOf } from "../../../src-shared/jobs/rejects-file";
import { plan } from "../../support/stores/plan";

const batchId = "550e8400-e29b-41d4-a716-446655440000";
const ours = rejectsHeadings(batchId);

describe("rejectsOf", () => {
  it.each<[string, readonly string[], string | null]>([
    ["our headings before the original's", [...ours, "MPAN", "Date"], batchId],
    ["a supplier's own", ["MPAN", "Date", "Reading"], null],
    ["ours moved behind", ["MPAN", "Date", ...ours], null],
    ["ours in part", [ours[0] ?? "", "MPAN", "Date"], null],
    ["an id that is none", ["Rejected line of import 7", "Rejected column", "Rejected because"], null],
    ["nothing", [], null],
  ])("%s", (_, headings, want) => {
    expect(rejectsOf(headings)).toBe(want);
  });
});

describe("planOfRejects", () => {
  const file = { batchId, encoding: "utf-8", delimiter: ",", headerLine: 1 } as const;

  it("moves every column of a wide file behind ours", () => {
    const wide = plan({
      periods: [2, 3],
      flags: { kind: "period", columns: [4, 5] },
      total: { column: 6 },
      unit: { column: 7, default: "kWh" },
    });
    expect(planOfRejects(wide, file)).toEqual({
      ...wide,
      columns: [...ours, ...wide.columns],
      meter: { column: 3 },
      date: { ...wide.date, column: 4 },
      periods: [5, 6],
      flags: { kind: "period", columns: [7, 8] },
      total: { column: 9 },
      unit: { column: 10, default: "kWh" },
    });
  });

  it.each([
    [{ kind: "datetime" } as const, { kind: "datetime" }],
    [{ kind: "time", column: 2 } as const, { kind: "time", column: 5 }],
    [{ kind: "period", column: 2 } as const, { kind: "period", column: 5 }],
  ])("and of a long one with its time as %o", (time, moved) => {
    const long = plan({
      layout: "long",
      periods: [],
      time,
      value: { column: 3, confirmed: true },
      flags: { kind: "row", column: 4 },
      label: "end",
      clock: "utc",
    });
    expect(planOfRejects(long, file)).toMatchObject({
      ...{ time: moved, value: { column: 6, confirmed: true }, flags: { kind: "row", column: 7 } },
      ...{ label: "end", clock: "utc", quantity: { column: null } },
    });
  });

  it("keeps the form of the corrected file, whatever the original's was", () => {
    const excel = { ...file, encoding: "windows-1252", delimiter: ";", headerLine: 2 } as const;
    const form = { encoding: "windows-1252", delimiter: ";", headerLine: 2 };
    expect(planOfRejects(plan({ headerLine: 9, delimiter: "\t" }), excel)).toMatchObject(form);
  });
});
