import { describe, expect, test } from "vitest";
import { checkPlan } from "../../../src-main/detect/check-plan";
import { importPlan, type ImportPlan } from "../../../src-shared/jobs/import-plan";
import { detectText, METER, planOfDetection } from "./detect-text";

const columns = Array.from({ length: 48 }, (_, index) => `HH${index + 1}`);
const WIDE = [
  "MPAN,Date,Type," + columns.join(","),
  `${METER},13/11/2025,A,${columns.map(() => "1.5").join(",")}`,
];
const DAILY = ["Daily readings", "MPAN, Date, Reading", `${METER}, 13/11/2025, 45.1`];
const LONG = ["MPAN,Date,Period,Value", `${METER},13/11/2025,1,0.5`];

const planFor = (lines: readonly string[]): ImportPlan => planOfDetection(detectText(lines));

function check(lines: readonly string[], plan: ImportPlan): string {
  const sample = Buffer.from(lines.join("\n"));
  const found = checkPlan({ path: "plan.json", plan, sample, sampleIsWholeFile: true });
  if (found.kind === "plan") return "fits";
  expect(found).toMatchObject({ kind: "failure", code: "plan_unreadable", params: { path: "plan.json" } });
  return found.kind === "failure" ? String(found.params["reason"]) : found.kind;
}

describe("a plan fits its file", () => {
  test.each([
    ["wide", WIDE],
    ["daily", DAILY],
    ["long", LONG],
  ])("as detected: %s", (_, lines) => {
    expect(check(lines, planFor(lines))).toBe("fits");
  });

  test("as stored: what JSON makes of it", () => {
    const stored = importPlan.parse(JSON.parse(JSON.stringify(planFor(WIDE))));
    expect(check(WIDE, stored)).toBe("fits");
  });

  test("with a person's answers in it", () => {
    const plan: ImportPlan = {
      ...planFor(DAILY),
      value: { column: 2, confirmed: true },
      clockReason: "person",
    };
    expect(check(DAILY, plan)).toBe("fits");
  });

  test("whatever the rows below the headings are", () => {
    expect(check([...DAILY.slice(0, 2), "x"], planFor(DAILY))).toBe("fits");
  });
});

describe("a plan does not fit a file", () => {
  const daily = planFor(DAILY);
  const wide = planFor(WIDE);
  const long = planFor(LONG);

  test.each([
    [
      "whose headings are others",
      DAILY.map((line) => line.replace("Reading", "Index")),
      daily,
      "column 3 is “Index” in the file and “Reading” in the plan",
    ],
    [
      "that has a column more",
      DAILY.map((line) => `${line}, Flag`),
      daily,
      "column 4 is “Flag” in the file and missing in the plan",
    ],
    [
      "that has a column fewer",
      DAILY.map((line) => line.replace(/,[^,]*$/, "")),
      daily,
      "column 3 is missing in the file and “Reading” in the plan",
    ],
    [
      "whose headings stand elsewhere",
      DAILY.slice(1),
      daily,
      `column 1 is “${METER}” in the file and “MPAN” in the plan`,
    ],
    ["that is shorter", ["x"], daily, "the file has no line 2"],
    [
      "that is delimited otherwise",
      DAILY.map((line) => line.replaceAll(", ", ";")),
      daily,
      "column 1 is “MPAN;Date;Reading” in the file and “MPAN” in the plan",
    ],
  ])("%s", (_, lines, plan, reason) => {
    expect(check(lines, plan)).toBe(reason);
  });

  test.each<[string, readonly string[], ImportPlan, string]>([
    [
      "a column beyond the last",
      DAILY,
      { ...daily, value: { column: 3, confirmed: false } },
      "value names column 3 of 3, counted from 0",
    ],
    [
      "a meter beyond the last",
      DAILY,
      { ...daily, meter: { column: 9 } },
      "meter names column 9 of 3, counted from 0",
    ],
    [
      "a flag beyond the last",
      DAILY,
      { ...daily, flags: { kind: "row", column: 3 } },
      "flags names column 3 of 3, counted from 0",
    ],
    [
      "a time beyond the last",
      LONG,
      { ...long, time: { kind: "time", column: 4 } },
      "time names column 4 of 4, counted from 0",
    ],
    [
      "another interval",
      LONG,
      { ...long, interval: 60 },
      "interval 60 cannot be imported, only 30 for type hh",
    ],
    ["half-hours as days", DAILY, { ...daily, importType: "hh" }, "layout daily is not of type hh"],
    [
      "too few periods",
      WIDE,
      { ...wide, periods: wide.periods.slice(1) },
      "periods has 47 columns, not 46, 48 or 50",
    ],
    [
      "a period twice",
      WIDE,
      { ...wide, periods: [...wide.periods.slice(1), 4] },
      "periods names a column twice",
    ],
    [
      "flags that are fewer than periods",
      WIDE,
      { ...wide, flags: { kind: "period", columns: [2] } },
      "flags and periods differ in number",
    ],
    ["no value", DAILY, { ...daily, value: null }, "layout daily needs value"],
    ["no time", LONG, { ...long, time: null }, "layout long needs time"],
    ["another reader", DAILY, { ...daily, reader: 99 }, "it is for reader 99, and this is reader 1"],
  ])("that names %s", (_, lines, plan, reason) => {
    expect(check(lines, plan)).toBe(reason);
  });
});
