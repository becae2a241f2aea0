import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { dayNumber, formatDay, parseDay } from "../../../src-shared/metering/day-number";
import {
  clockChange,
  dayStartUtcMinutes,
  periodAtClock,
  periodAtUtc,
  periodsInDay,
  periodStartUtcMinutes,
  summerAtMidnight,
} from "../../../src-shared/metering/settlement-day";

const FIRST = parseDay("1990-01-01");
const LAST = parseDay("2040-12-31");
/** Britain put its clocks back on the fourth Sunday of October until 1995, which was not the last in these years. */
const OTHER_RULE = /^199[345]-10/;
const days = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index).filter(
  (day) => !OTHER_RULE.test(formatDay(day)),
);

const london = (day: number): Temporal.ZonedDateTime =>
  Temporal.PlainDate.from(formatDay(day)).toZonedDateTime("Europe/London");

const minutesOf = (at: Temporal.ZonedDateTime): number => Math.round(at.epochMilliseconds / 60_000);

describe("a settlement day", () => {
  test.each([
    ["2024-03-31", 46, "forward"],
    ["2024-10-27", 50, "back"],
    ["2025-03-30", 46, "forward"],
    ["2025-10-26", 50, "back"],
    ["2025-03-23", 48, null],
    ["2025-10-19", 48, null],
    ["2024-02-29", 48, null],
    ["2024-12-25", 48, null],
  ] as const)("%s has %i half-hours", (text, periods, change) => {
    expect(periodsInDay(parseDay(text))).toBe(periods);
    expect(clockChange(parseDay(text))).toBe(change);
  });

  test("is as long as Temporal says, every day from 1990 to 2040", () => {
    expect(days).toHaveLength(18_535);
    const wrong = days.filter((day) => periodsInDay(day) !== london(day).hoursInDay * 2);
    expect(wrong.map(formatDay)).toEqual([]);
  });

  test("begins when Temporal says, every day from 1990 to 2040", () => {
    const wrong = days.filter((day) => {
      const start = london(day);
      return (
        dayStartUtcMinutes(day) !== minutesOf(start) || summerAtMidnight(day) !== (start.offset === "+01:00")
      );
    });
    expect(wrong.map(formatDay)).toEqual([]);
  });
});

describe("periodAtUtc", () => {
  test("finds again every period of every day by its start", () => {
    const wrong = days.filter((day) =>
      periodNumbers(day).some((period) => {
        const found = periodAtUtc(periodStartUtcMinutes(day, period));
        return found?.day !== day || found.period !== period;
      }),
    );
    expect(wrong.map(formatDay)).toEqual([]);
  });

  test.each([
    ["2025-01-15T00:00Z", "2025-01-15", 1],
    ["2025-07-15T23:00Z", "2025-07-16", 1],
    ["2025-07-15T22:30Z", "2025-07-15", 48],
    ["2025-03-30T00:30Z", "2025-03-30", 2],
    ["2025-03-30T01:00Z", "2025-03-30", 3],
    ["2025-03-30T22:30Z", "2025-03-30", 46],
    ["2025-10-25T23:00Z", "2025-10-26", 1],
    ["2025-10-26T01:00Z", "2025-10-26", 5],
    ["2025-10-26T23:30Z", "2025-10-26", 50],
    ["1969-12-31T22:30Z", "1969-12-31", 46],
  ])("%s is in %s, period %i", (instant, day, period) => {
    const minutes = Temporal.Instant.from(instant).epochMilliseconds / 60_000;
    expect(periodAtUtc(minutes)).toEqual({ day: parseDay(day), period });
  });

  test("is null off the half-hour", () => {
    expect(periodAtUtc(29)).toBeNull();
    expect(periodAtUtc(29.5)).toBeNull();
    expect(periodAtUtc(-1)).toBeNull();
  });
});

describe("periodAtClock", () => {
  test.each([
    ["2025-11-07", 0, false, 1],
    ["2025-11-07", 1410, false, 48],
    ["2025-11-07", 60, true, 3],
    ["2025-03-30", 30, false, 2],
    ["2025-03-30", 60, false, null],
    ["2025-03-30", 90, true, null],
    ["2025-03-30", 120, false, 3],
    ["2025-03-30", 1410, false, 46],
    ["2025-10-26", 30, true, 2],
    ["2025-10-26", 60, false, 3],
    ["2025-10-26", 90, false, 4],
    ["2025-10-26", 60, true, 5],
    ["2025-10-26", 90, true, 6],
    ["2025-10-26", 120, false, 7],
    ["2025-10-26", 120, true, 7],
    ["2025-10-26", 1410, false, 50],
  ])("%s, minute %i, second time %s: period %s", (day, minutes, second, period) => {
    expect(periodAtClock(parseDay(day), minutes, second)).toBe(period);
  });

  test("agrees with Temporal for both readings of every clock half-hour, every day from 1990 to 2040", () => {
    const wrong = days.filter((day) => clockHalfHours.some((minutes) => !agrees(day, minutes)));
    expect(wrong.map(formatDay)).toEqual([]);
  });
});

const clockHalfHours = Array.from({ length: 48 }, (_, index) => index * 30);

const periodNumbers = (day: number): number[] =>
  Array.from({ length: periodsInDay(day) }, (_, index) => index + 1);

/** Plain days are counted by hand: Temporal is asked where the clock and the day begin to differ, on change days. */
function agrees(day: number, minutes: number): boolean {
  const period = periodAtClock(day, minutes, false);
  if (clockChange(day) === null) return period === minutes / 30 + 1;
  const local = Temporal.PlainDate.from(formatDay(day)).toPlainDateTime({
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
  });
  const [earlier, later] = (["earlier", "later"] as const).map((disambiguation) =>
    minutesOf(local.toZonedDateTime("Europe/London", { disambiguation })),
  );
  const skipped = !local.toZonedDateTime("Europe/London").toPlainDateTime().equals(local);
  if (skipped) return period === null && periodAtClock(day, minutes, true) === null;
  return starts(day, minutes, false) === earlier && starts(day, minutes, true) === later;
}

function starts(day: number, minutes: number, second: boolean): number {
  return periodStartUtcMinutes(day, periodAtClock(day, minutes, second) ?? NaN);
}

describe("dayNumber", () => {
  test.each([
    [2025, 11, 31],
    [2025, 2, 29],
    [1900, 2, 29],
    [2025, 0, 1],
    [2025, 13, 1],
    [2025, 1, 0],
    [2025, 1, 32],
  ])("has no %i-%i-%i", (year, month, day) => {
    expect(dayNumber(year, month, day)).toBeNull();
  });

  test("is the day of Temporal for every day from 1990 to 2040", () => {
    const wrong = days.filter((day) => {
      const date = Temporal.PlainDate.from("1970-01-01").add({ days: day });
      return dayNumber(date.year, date.month, date.day) !== day || formatDay(day) !== date.toString();
    });
    expect(wrong.map(formatDay)).toEqual([]);
  });
});
