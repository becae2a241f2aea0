import { describe, expect, it, test } from "vitest";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { cells, dailyPlan, longPlan, longPlanOf, widePlan } from "../reading/plans";
import { judgeText, rejects } from "./judge-text";

const MPAN = "1200000000002";

describe("the meter", () => {
  test.each([
    [",09/11/2024,1", "meter_missing", {}, ""],
    ["N/A,09/11/2024,1", "meter_missing", {}, "N/A"],
    ["1.20002E+12,09/11/2024,1", "meter_shortened", { value: "1.20002E+12" }, "1.20002E+12"],
    [`${"X".repeat(33)},09/11/2024,1`, "meter_too_long", { value: "X".repeat(33) }, "X".repeat(33)],
  ])("%s", (text, code, params, marked) => {
    rejects(text, dailyPlan(), [code, params, "MPAN", marked]);
  });
});

describe("the date", () => {
  test.each([
    ["", "date_missing", {}],
    ["31/11/2024", "date_impossible", { value: "31/11/2024" }],
    ["11/31/2024", "date_impossible", { value: "11/31/2024" }],
    ["yesterday", "date_unreadable", { value: "yesterday" }],
    ["9 Nov", "date_without_year", { value: "9 Nov" }],
  ])("%j", (date, code, params) => {
    rejects(`${MPAN},${date},1`, dailyPlan(), [code, params, "Date", date]);
  });
});

describe("the time of a long row", () => {
  const when = "When";
  test.each<[string, ImportPlan, ...unknown[]]>([
    ["M,09/11/2024,1", longPlan(), ["time_missing", {}, when, "09/11/2024"]],
    ["M,30:00.0,1", longPlan(), ["time_lost_hour", { value: "30:00.0" }, when, "30:00.0"]],
    [
      "M,09/11/2024 00:10,1",
      longPlan(),
      ["time_off_grid", { value: "09/11/2024 00:10" }, when, "09/11/2024 00:10"],
    ],
    [
      "M,30/03/2025 01:30,1",
      longPlan(),
      ["time_does_not_exist", { value: "30/03/2025 01:30", date: "2025-03-30" }, when, "30/03/2025 01:30"],
    ],
    ["M,09/11/2024,,1", longPlanOf("time"), ["time_missing", {}, "Time", ""]],
    [
      "M,09/11/2024,00:00.0,1",
      longPlanOf("time"),
      ["time_lost_hour", { value: "00:00.0" }, "Time", "00:00.0"],
    ],
    ["M,09/11/2024,25:00,1", longPlanOf("time"), ["time_unreadable", { value: "25:00" }, "Time", "25:00"]],
    ["M,09/11/2024,,1", longPlanOf("period"), ["time_missing", {}, "Period", ""]],
    ["M,09/11/2024,51,1", longPlanOf("period"), ["period_unreadable", { value: "51" }, "Period", "51"]],
    [
      "M,09/11/2024,49,1",
      longPlanOf("period"),
      ["period_not_in_day", { date: "2024-11-09", periods: 48, period: 49 }, "Value", "1"],
    ],
    [
      "M,30/03/2025,47,1",
      longPlanOf("period"),
      ["period_not_in_day", { date: "2025-03-30", periods: 46, period: 47 }, "Value", "1"],
    ],
  ])("%s", (text, plan, ...expected) => {
    rejects(text, plan, ...expected);
  });

  it("takes Excel's serial number of midnight for 00:00", () => {
    expect(judgeText("M,45605,1\nM,45605.5,1", longPlan()).map(({ state }) => state)).toEqual([
      "values",
      "values",
    ]);
  });
});

describe("the values", () => {
  it("says of each cell what is wrong with it", () => {
    const text = `${MPAN},09/11/2024,1O.5,${cells(45)},kWh,1e9`;
    rejects(
      text,
      widePlan(),
      ["value_has_letter", { value: "1O.5", letter: "O" }, "HH01", "1O.5"],
      ["value_not_a_number", { value: "kWh" }, "HH47", "kWh"],
      ["value_too_large", { value: "1000000000" }, "HH48", "1e9"],
    );
  });

  it("says everything that is wrong with a row", () => {
    rejects(
      ",yesterday,x",
      dailyPlan(),
      ["meter_missing", {}, "MPAN", ""],
      ["date_unreadable", { value: "yesterday" }, "Date", "yesterday"],
      ["value_not_a_number", { value: "x" }, "Reading", "x"],
    );
  });

  test.each([
    ["999999.999999", widePlan(), "values"],
    ["1000000", widePlan(), "rejected"],
    ["-1000000", widePlan(), "rejected"],
    ["1000000", dailyPlan(), "values"],
    ["9007199254.740991", dailyPlan(), "values"],
    ["9007199254.740992", dailyPlan(), "rejected"],
    ["1e300", dailyPlan(), "rejected"],
  ])("%s fits into the store, or does not", (value, plan, state) => {
    const rest = plan.layout === "wide" ? `,${cells(47)}` : "";
    expect(judgeText(`${MPAN},09/11/2024,${value}${rest}`, plan)[0]?.state).toBe(state);
  });

  it("takes thousands separators in quotes", () => {
    expect(judgeText(`${MPAN},09/11/2024,"1,234.5"`, dailyPlan())).toEqual([
      { state: "values", problems: [] },
    ]);
  });

  it("does not guess whether a file with semicolons means 1,234 as a thousand", () => {
    const plan = dailyPlan({ delimiter: ";" });
    rejects(`${MPAN};09/11/2024;1,234`, plan, ["value_not_a_number", { value: "1,234" }, "Reading", "1,234"]);
  });
});

describe("no values", () => {
  it("rejects a wide row without any", () => {
    const blank = "N/A, ,NULL,-" + ",".repeat(44);
    rejects(`${MPAN},09/11/2024,${blank}`, widePlan(), ["no_values", {}, null, blank]);
  });

  it("rejects a daily row without any", () => {
    rejects(`${MPAN},09/11/2024, `, dailyPlan(), ["no_values", {}, "Reading", ""]);
  });

  it("takes a row of padding alone for one", () => {
    const text = `${MPAN},30/03/2025,${",".repeat(45)},0,0`;
    expect(judgeText(text, widePlan())[0]?.problems.map(({ code }) => code)).toEqual(["no_values"]);
  });
});

it("rejects a unit that is no energy", () => {
  const plan = longPlan({ columns: ["Meter", "When", "Value", "Unit"], unit: { column: 3, default: "kWh" } });
  rejects("M,09/11/2024 00:00,4,m3", plan, ["unit_unknown", { value: "m3" }, "Unit", "m3"]);
});

it("rejects a line whose quote is never closed, from the quote on", () => {
  rejects(`${MPAN},"09/11/2024,1\n`, dailyPlan(), ["quote_unclosed", {}, "Date", '"09/11/2024,1']);
});
