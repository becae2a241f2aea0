import { describe, expect, it, test } from "vitest";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { cells, clockPlan, dailyPlan, longPlan, widePlan } from "../reading/plans";
import { judgeText, rejects } from "./judge-text";

const MPAN = "1200000000002";

describe("the number of cells", () => {
  it("rejects more cells than headings, and says nothing else of the row", () => {
    rejects(`${MPAN},yesterday,1,234.5`, dailyPlan(), [
      "too_many_cells",
      { found: 4, expected: 3 },
      null,
      "234.5",
    ]);
  });

  it("rejects a row that ends before a column that is read", () => {
    rejects(`${MPAN},09/11/2024`, dailyPlan(), ["row_too_short", { found: 2, expected: 3 }, "Reading", ""]);
    const plan = longPlan({
      columns: ["Meter", "When", "Value", "Unit"],
      unit: { column: 3, default: "kWh" },
    });
    rejects("M,09/11/2024 00:00,4", plan, ["row_too_short", { found: 3, expected: 4 }, "Unit", ""]);
  });

  it("does not mind the loss of a column that is not read", () => {
    const plan = dailyPlan({ columns: ["MPAN", "Date", "Reading", "Comment"] });
    expect(judgeText(`${MPAN},09/11/2024,1`, plan)[0]?.state).toBe("values");
  });

  test.each<[string, number, number, ImportPlan, number | null]>([
    ["an ordinary day", 47, 48, widePlan(), 48],
    ["an ordinary day of 50 columns", 47, 48, widePlan(50), 48],
    ["the spring day", 45, 46, widePlan(), 46],
    ["the spring day by clock times", 47, 48, clockPlan(), 48],
    ["the autumn day", 49, 50, widePlan(50), 50],
    ["the autumn day in a file with 48 columns", 48, 50, widePlan(), null],
  ])("%s: %d cells where %d are needed", (name, foundCells, expected, plan, column) => {
    const [text, date] = name.includes("spring")
      ? ["30/03/2025", "2025-03-30"]
      : name.includes("autumn")
        ? ["27/10/2024", "2024-10-27"]
        : ["09/11/2024", "2024-11-09"];
    const heading = column === null ? null : plan.columns[column + 1];
    rejects(`${MPAN},${text},${cells(foundCells)}`, plan, [
      "too_few_cells",
      { found: foundCells, expected, date },
      heading,
      "",
    ]);
  });

  test.each<[string, string, number, ImportPlan]>([
    ["47 and 48 left out on the spring day", "30/03/2025", 46, widePlan()],
    ["49 and 50 left out on an ordinary day", "09/11/2024", 48, widePlan(50)],
    ["all 50 on the autumn day", "27/10/2024", 50, widePlan(50)],
  ])("%s", (_name, date, count, plan) => {
    expect(judgeText(`${MPAN},${date},${cells(count)}`, plan)).toEqual([{ state: "values", problems: [] }]);
  });
});

describe("a period that the day does not have", () => {
  it("rejects a value there", () => {
    rejects(`${MPAN},30/03/2025,${cells(48, "1.5")}`, widePlan(), [
      "period_not_in_day",
      { date: "2025-03-30", periods: 46, period: 47 },
      "HH47",
      "1.5",
    ]);
    rejects(`${MPAN},09/11/2024,${cells(49)}`, widePlan(50), [
      "period_not_in_day",
      { date: "2024-11-09", periods: 48, period: 49 },
      "HH49",
      "1",
    ]);
    rejects(`${MPAN},30/03/2025,${cells(48)}`, clockPlan(), [
      "period_not_in_day",
      { date: "2025-03-30", periods: 46, period: "01:00" },
      "01:00",
      "1",
    ]);
  });

  it("takes blanks, and zeros alone, for padding", () => {
    for (const padding of ["", "0", "0.000"]) {
      const numbered = `${MPAN},30/03/2025,${cells(46)},${padding},${padding}`;
      expect(judgeText(numbered, widePlan())).toEqual([{ state: "values", problems: [] }]);
      const clock = `${MPAN},30/03/2025,1,1,${padding},${padding},${cells(44)}`;
      expect(judgeText(clock, clockPlan())).toEqual([{ state: "values", problems: [] }]);
      for (const text of [`M,30/03/2025 01:00,${padding}`]) {
        expect(judgeText(text, longPlan())).toEqual([{ state: "nothing", problems: [] }]);
      }
    }
  });

  it("still rejects what is no number there", () => {
    rejects(`${MPAN},30/03/2025,${cells(46)},x,`, widePlan(), [
      "value_not_a_number",
      { value: "x" },
      "HH47",
      "x",
    ]);
  });
});
