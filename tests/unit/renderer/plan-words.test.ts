import { describe, expect, test } from "vitest";
import {
  clockText,
  coversText,
  datesText,
  textText,
  timesText,
  typeAndLayout,
  unitText,
} from "../../../src-renderer/copy/plan-words";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { dailyPlan, widePlan } from "../../support/renderer/scenes";

const long: ImportPlan = { ...widePlan, layout: "long", time: { kind: "time", column: 2 } };

describe("a plan in plain words", () => {
  test.each<[string, string | null, string | null]>([
    ["wide", typeAndLayout(widePlan), "Half-hourly, one row a day"],
    ["daily", typeAndLayout(dailyPlan), "Daily, one total a row"],
    ["long", typeAndLayout(long), "Half-hourly, one reading a row"],
    ["dates year first", datesText(widePlan), "Year first"],
    [
      "dates settled",
      datesText({ ...widePlan, date: { column: 1, order: "dmy", assumed: false } }),
      "Day first",
    ],
    [
      "dates not settled",
      datesText({ ...widePlan, date: { column: 1, order: "dmy", assumed: true } }),
      "Day first, the British order: no date of the file settles it",
    ],
    ["clock assumed", clockText(widePlan), "British local time: nothing in the file says otherwise"],
    [
      "clock by the header",
      clockText({ ...widePlan, clock: "utc", clockReason: "header" }),
      "GMT all the year: as the headings say",
    ],
    [
      "clock by a change day",
      clockText({ ...widePlan, clockReason: "change_day" }),
      "British local time: as the days of the clock change show",
    ],
    [
      "clock by a person",
      clockText({ ...widePlan, clock: "utc", clockReason: "person" }),
      "GMT all the year: as was answered",
    ],
    ["times of a long file", timesText(long), "Start of each half-hour"],
    ["times at the end", timesText({ ...long, label: "end" }), "End of each half-hour"],
    ["settlement periods name no time", timesText({ ...long, time: { kind: "period", column: 2 } }), null],
    ["a wide file has no times", timesText(widePlan), null],
    ["kWh goes without saying", unitText(widePlan), null],
    ["another unit", unitText({ ...widePlan, unit: { column: null, default: "Wh" } }), "Wh"],
    [
      "a unit from its own column",
      unitText({ ...dailyPlan, unit: { column: 2, default: "kWh" } }),
      "From column Reading",
    ],
    ["text", textText({ ...widePlan, encoding: "windows-1252", delimiter: ";" }), "Windows-1252, semicolons"],
  ])("%s", (_, said, expected) => {
    expect(said).toBe(expected);
  });

  test.each([
    [
      { meters: 2355, meterDays: 73_000, from: "2025-10-01", to: "2025-10-31" },
      "2,355 meters, 1 to 31 Oct 2025",
    ],
    [{ meters: 1, meterDays: 1, from: "2025-10-01", to: "2025-10-01" }, "1 meter, 1 Oct 2025"],
    [{ meters: 0, meterDays: 0, from: null, to: null }, null],
  ])("covers %j: %s", (covers, expected) => {
    expect(coversText(covers)).toBe(expected);
  });
});
