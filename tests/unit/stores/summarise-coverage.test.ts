import { describe, expect, it } from "vitest";
import { summariseCoverage } from "../../../src-main/stores/jobs/summarise-coverage";

/** January 2026, as coverage counts months. */
const january = 2026 * 12;
const all31 = 2 ** 31 - 1;

describe("summariseCoverage", () => {
  it.each([
    ["nothing", [], { meters: 0, meterDays: 0, from: null, to: null }],
    [
      "a month without a day",
      [{ meter: 1, month: january, days: 0 }],
      { meters: 0, meterDays: 0, from: null, to: null },
    ],
    [
      "one day",
      [{ meter: 1, month: january, days: 0b100 }],
      { meters: 1, meterDays: 1, from: "2026-01-03", to: "2026-01-03" },
    ],
    [
      "a whole month of 31 days",
      [{ meter: 1, month: january, days: all31 }],
      { meters: 1, meterDays: 31, from: "2026-01-01", to: "2026-01-31" },
    ],
    [
      "two meters over a year's end",
      [
        { meter: 1, month: january - 1, days: 2 ** 30 },
        { meter: 2, month: january, days: 0b11 },
      ],
      { meters: 2, meterDays: 3, from: "2025-12-31", to: "2026-01-02" },
    ],
    [
      "import and export of one meter, which share a day",
      [
        { meter: 1, month: january, days: 0b011 },
        { meter: 1, month: january, days: 0b110 },
      ],
      { meters: 1, meterDays: 3, from: "2026-01-01", to: "2026-01-03" },
    ],
  ])("of %s", (_, months, expected) => {
    expect(summariseCoverage(months)).toEqual(expected);
  });
});
