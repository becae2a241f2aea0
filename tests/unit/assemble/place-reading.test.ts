import { describe, expect, it, test } from "vitest";
import { placeReading } from "../../../src-main/assemble/place-reading";
import { RepeatedHour } from "../../../src-main/assemble/repeated-hour";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { parseDay, formatDay } from "../../../src-shared/metering/day-number";
import { readClockTime } from "../../../src-shared/metering/read-clock-time";

type Rules = Pick<ImportPlan, "clock" | "label" | "midnight">;

/** "2024-11-09 p1", or why there is no place. */
function placesOf(rules: Rules, times: readonly string[], newestFirst = false): string[] {
  const repeated = new RepeatedHour(newestFirst);
  return times.map((text) => {
    const [day = "", clock = ""] = text.split(" ");
    const time = readClockTime(clock);
    if (!time.ok) throw new Error(`${text} is no time`);
    const reading = { channel: "M", day: parseDay(day), minutes: time.minutes, offset: time.offset };
    const place = placeReading(reading, { plan: rules, repeated });
    return "code" in place ? place.code : `${formatDay(place.day)} p${String(place.slot + 1)}`;
  });
}

const local = { clock: "local", label: "start" } as const;
const localEnds = { clock: "local", label: "end" } as const;
const utc = { clock: "utc", label: "start" } as const;
const utcEnds = { clock: "utc", label: "end" } as const;

describe("an ordinary day", () => {
  test.each<[string, Rules, string, string]>([
    ["start", local, "2024-11-09 00:00", "2024-11-09 p1"],
    ["start", local, "2024-11-09 23:30", "2024-11-09 p48"],
    ["start", local, "2024-07-01 00:30", "2024-07-01 p2"],
    ["end", localEnds, "2024-11-09 00:30", "2024-11-09 p1"],
    ["end", localEnds, "2024-11-09 24:00", "2024-11-09 p48"],
    ["end: midnight closes the day before", localEnds, "2024-11-10 00:00", "2024-11-09 p48"],
    [
      "end: midnight closes its own day",
      { ...localEnds, midnight: "own_day" },
      "2024-11-09 00:00",
      "2024-11-09 p48",
    ],
    ["GMT in winter", utc, "2024-11-09 00:00", "2024-11-09 p1"],
    ["GMT in summer", utc, "2024-07-01 00:00", "2024-07-01 p3"],
    ["GMT in summer, last", utc, "2024-07-01 23:30", "2024-07-02 p2"],
    ["GMT, end", utcEnds, "2024-07-01 00:30", "2024-07-01 p3"],
    ["GMT, end: midnight", utcEnds, "2024-11-10 00:00", "2024-11-09 p48"],
    ["GMT, end: own midnight", { ...utcEnds, midnight: "own_day" }, "2024-11-09 00:00", "2024-11-09 p48"],
    ["an offset wins over the clock", local, "2024-07-01 00:00Z", "2024-07-01 p3"],
    ["an offset of summer time", utc, "2024-07-01 00:00+01:00", "2024-07-01 p1"],
    ["BST", local, "2024-07-01 00:00BST", "2024-07-01 p1"],
    ["off the half-hours", local, "2024-11-09 00:15", "time_off_grid"],
    ["odd seconds", local, "2024-11-09 00:30:01", "time_off_grid"],
    ["an offset off the half-hours", local, "2024-11-09 00:00+05:45", "time_off_grid"],
  ])("%s: %o %s", (_name, rules, text, expected) => {
    expect(placesOf(rules, [text])).toEqual([expected]);
  });
});

const on = (day: string, times: string) => times.split(" ").map((time) => `${day} ${time}`);
const periods = (day: string, numbers: readonly number[]) => numbers.map((p) => `${day} p${String(p)}`);

describe("the spring day skips an hour", () => {
  const day = "2025-03-30";

  it("by start: 02:00 is period 3, and 01:00 does not exist", () => {
    expect(placesOf(local, on(day, "00:00 00:30 01:00 01:30 02:00 23:30"))).toEqual([
      ...periods(day, [1, 2]),
      "time_does_not_exist",
      "time_does_not_exist",
      ...periods(day, [3, 46]),
    ]);
  });

  it("by end: 01:00 and 02:00 both end period 2", () => {
    expect(placesOf(localEnds, on(day, "00:30 01:00 02:00 01:30 02:30 24:00"))).toEqual([
      ...periods(day, [1, 2, 2]),
      "time_does_not_exist",
      ...periods(day, [3, 46]),
    ]);
  });

  it("in GMT has all its times", () => {
    expect(placesOf(utc, on(day, "00:30 01:00 01:30 22:30"))).toEqual(periods(day, [2, 3, 4, 46]));
  });
});

describe("the autumn day repeats an hour, told apart by the order of the file", () => {
  const day = "2024-10-27";
  const reversed = (times: string) => times.split(" ").reverse().join(" ");

  test.each<[string, Rules, string, number[]]>([
    ["by start", local, "00:30 01:00 01:30 01:00 01:30 02:00", [2, 3, 4, 5, 6, 7]],
    ["by start, sorted by text", local, "01:00 01:00 01:30 01:30 02:00", [3, 5, 4, 6, 7]],
    [
      "by start, the file twice",
      local,
      "01:00 01:30 01:00 01:30 01:00 01:30 01:00 01:30",
      [3, 4, 5, 6, 3, 4, 5, 6],
    ],
    [
      "by the clock at each end",
      localEnds,
      "00:30 01:00 01:30 01:00 01:30 02:00 02:30",
      [1, 2, 3, 4, 5, 6, 7],
    ],
    [
      "by end, half an hour after each start",
      localEnds,
      "00:30 01:00 01:30 02:00 01:30 02:00 02:30",
      [1, 2, 3, 4, 5, 6, 7],
    ],
  ])("%s", (_name, rules, times, numbers) => {
    expect(placesOf(rules, on(day, times))).toEqual(periods(day, numbers));
  });

  test.each<[string, Rules, string, number[]]>([
    ["by start", local, "00:30 01:00 01:30 01:00 01:30 02:00", [2, 3, 4, 5, 6, 7]],
    [
      "by the clock at each end",
      localEnds,
      "00:30 01:00 01:30 01:00 01:30 02:00 02:30",
      [1, 2, 3, 4, 5, 6, 7],
    ],
    [
      "by end, half an hour after each start",
      localEnds,
      "00:30 01:00 01:30 02:00 01:30 02:00 02:30",
      [1, 2, 3, 4, 5, 6, 7],
    ],
  ])("newest first, %s", (_name, rules, times, numbers) => {
    expect(placesOf(rules, on(day, reversed(times)), true)).toEqual(periods(day, numbers.toReversed()));
  });

  it("keeps channels apart", () => {
    const repeated = new RepeatedHour(false);
    const start = (channel: string) => repeated.startingAt(channel, parseDay(day), 60);
    expect([start("A"), start("B"), start("A"), start("B")]).toEqual([3, 3, 5, 5]);
  });

  it("in GMT repeats nothing", () => {
    expect(placesOf(utc, on(day, "00:00 00:30 01:00 01:30"))).toEqual(periods(day, [3, 4, 5, 6]));
  });
});
