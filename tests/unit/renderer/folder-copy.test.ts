import { describe, expect, test } from "vitest";
import { cronWords, within } from "../../../src-renderer/copy/cron-words";
import { globText, quietText } from "../../../src-renderer/copy/folder-rule";
import { usualTimes } from "../../../src-renderer/copy/folder-schedule";
import {
  arrivalsSummary,
  halfHourLabel,
  halfHourName,
  HALF_HOURS,
} from "../../../src-renderer/copy/half-hours";

describe("the sentence of a rule", () => {
  test.each([
    ["*.csv", "*.csv"],
    ["*.csv, *.txt", "*.csv or *.txt"],
    ["a*.csv,b*.csv ,  *.tsv", "a*.csv, b*.csv or *.tsv"],
    ["*.csv,", "*.csv"],
  ])("names %s: %s", (glob, said) => {
    expect(globText(glob)).toBe(said);
  });

  test.each([
    [1, "1 second"],
    [10, "10 seconds"],
    [60, "1 minute"],
    [90, "90 seconds"],
    [300, "5 minutes"],
  ])("%i s: %s", (seconds, said) => {
    expect(quietText(seconds)).toBe(said);
  });

  test.each([
    ["0 6 * * 1-5", "At 06:00, Monday to Friday"],
    ["30 17 * * *", "At 17:30"],
    ["0 * * * *", "Every hour"],
    ["*/15 8-18 * * *", "Every 15 minutes, between 08:00 and 18:59"],
    ["", null],
    ["soon", null],
    ["99 6 * * *", null],
  ])("cron %s: %s", (cron, said) => {
    expect(cronWords(cron)).toBe(said);
  });

  test("the usual times can be read, and read on within a sentence", () => {
    expect(usualTimes.map(({ cron }) => cronWords(cron))).not.toContain(null);
    expect(within("At 06:00")).toBe("at 06:00");
  });
});

describe("the half-hours of a day", () => {
  const counts = (at: Readonly<Record<number, number>>) =>
    Array.from({ length: HALF_HOURS }, (_, i) => at[i] ?? 0);

  test.each([
    [0, "00:00 to 00:30"],
    [3, "01:30 to 02:00"],
    [47, "23:30 to 24:00"],
  ])("%i: %s", (i, name) => {
    expect(halfHourName(i)).toBe(name);
  });

  test("a bar and the whole chart in words", () => {
    expect(halfHourLabel(3, 86)).toBe("01:30 to 02:00: 86 files");
    expect(halfHourLabel(3, 1)).toBe("01:30 to 02:00: 1 file");
    expect(arrivalsSummary(counts({ 3: 2, 4: 5 }), 30)).toBe(
      "7 files in 30 days, the most between 02:00 and 02:30",
    );
    expect(arrivalsSummary(counts({ 47: 1 }), 30)).toBe(
      "1 file in 30 days, the most between 23:30 and 24:00",
    );
    expect(arrivalsSummary(counts({}), 30)).toBe("No file in 30 days");
  });
});
