import { describe, expect, it } from "vitest";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { cells, dailyPlan, longPlan, longPlanOf, widePlan } from "../reading/plans";
import { found, judgeText } from "./judge-text";

const MPAN = "1200000000002";

/** Each row of a text is taken in, with these warnings. */
function warns(text: string, plan: ImportPlan, ...expected: unknown[][]) {
  const rows = judgeText(text, plan);
  expect(rows.map(({ problems }) => problems.map(found))).toEqual(expected);
  for (const { state, problems } of rows) {
    expect(state).not.toBe("rejected");
    expect(problems.every(({ severity }) => severity === "warning")).toBe(true);
  }
}

describe("once a file", () => {
  it("a wrong check digit, once a meter, whatever it is written like", () => {
    const warning = ["mpan_check_digit", { value: "1234567890123", expected: 6 }, "MPAN"];
    warns(
      `1234567890123,01/11/2024,1\n1234567890123,02/11/2024,1\n${MPAN},03/11/2024,1\n12 34567890 123,04/11/2024,1`,
      dailyPlan(),
      [[...warning, "1234567890123"]],
      [],
      [],
      [],
    );
  });

  it("an unknown flag, once a distinct text; A, C and blank say nothing", () => {
    const plan = dailyPlan({
      columns: ["MPAN", "Date", "Reading", "Type"],
      flags: { kind: "row", column: 3 },
    });
    const rows = ["A", "X", "X", "C", "", "E", "Q", "X"].map(
      (flag, i) => `${MPAN},0${String(i + 1)}/11/2024,1,${flag}`,
    );
    warns(
      rows.join("\n"),
      plan,
      [],
      [["flag_unknown", { value: "X" }, "Type", "X"]],
      [],
      [],
      [],
      [],
      [["flag_unknown", { value: "Q" }, "Type", "Q"]],
      [],
    );
  });

  it("the date order that was assumed, at the first row", () => {
    const plan = dailyPlan({ date: { column: 1, order: "dmy", assumed: true } });
    warns(
      `${MPAN},03/12/2024,1\n${MPAN},04/12/2024,1`,
      plan,
      [["dates_british_order", { example: "03/12/2024", meaning: "3 December 2024" }, "Date", "03/12/2024"]],
      [],
    );
  });
});

describe("of a row", () => {
  it("half-hours of the day that are blank, the first marked", () => {
    warns(`${MPAN},09/11/2024,1,,N/A,${cells(45)}`, widePlan(), [
      ["values_blank_in_day", { missing: 2, expected: 48 }, "HH02", ""],
    ]);
    warns(`${MPAN},30/03/2025,,${cells(45)},,`, widePlan(), [
      ["values_blank_in_day", { missing: 1, expected: 46 }, "HH01", ""],
    ]);
  });

  it("a half-hour of a long file without its value: no reject, and no reading", () => {
    expect(judgeText("M,09/11/2024 00:00,", longPlan())[0]?.state).toBe("nothing");
    warns(
      "M,09/11/2024 00:00,\nM,09/11/2024 00:30,NULL",
      longPlan(),
      [["half_hour_missing", {}, "Value", ""]],
      [["half_hour_missing", {}, "Value", "NULL"]],
    );
  });

  it("nothing of a blank half-hour that the day does not have", () => {
    expect(judgeText("M,09/11/2024,49,", longPlanOf("period"))).toEqual([{ state: "nothing", problems: [] }]);
  });

  it("the first value below zero", () => {
    warns(`${MPAN},09/11/2024,1,-0.5,-2,${cells(45)}`, widePlan(), [
      ["negative_value", { value: "-0.5" }, "HH02", "-0.5"],
    ]);
    warns(`${MPAN},09/11/2024,-0.000`, dailyPlan(), []);
  });
});

describe("a supplier's total", () => {
  const plan = widePlan(48, {
    columns: [...widePlan().columns, "Total"],
    total: { column: 50 },
  });
  const row = (value: string, total: string) => `${MPAN},09/11/2024,${cells(48, value)},${total}`;

  it("is compared with the sum, and both are told", () => {
    warns(row("0.5", "25"), plan, [["total_differs", { total: "25", sum: "24" }, "Total", "25"]]);
    warns(row("0.5", "24.01"), plan, [["total_differs", { total: "24.01", sum: "24" }, "Total", "24.01"]]);
  });

  it("may be rounded to its last figure", () => {
    warns(row("0.123", "5.9"), plan, []);
    warns(row("0.123", "5.904"), plan, []);
    warns(row("0.123", "6"), plan, []);
    warns(row("0.123", "5.8"), plan, [["total_differs", { total: "5.8", sum: "5.904" }, "Total", "5.8"]]);
  });

  it("is nothing to compare where it is blank or no number", () => {
    warns(row("0.5", ""), plan, []);
    warns(row("0.5", "n/k"), plan, []);
  });

  it("is in the unit of the values", () => {
    warns(row("500", "24000"), { ...plan, unit: { column: null, default: "Wh" } }, []);
  });
});
