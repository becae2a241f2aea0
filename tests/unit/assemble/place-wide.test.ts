import { describe, expect, it } from "vitest";
import { placeWide } from "../../../src-main/assemble/place-wide";
import { formatDay, parseDay } from "../../../src-shared/metering/day-number";
import { clockPlan, widePlan } from "../reading/plans";

const day = { winter: "2024-11-09", summer: "2024-07-01", spring: "2025-03-30", autumn: "2024-10-27" };

function places(plan: Parameters<typeof placeWide>[0], text: string) {
  const found = placeWide(plan, parseDay(text));
  const of = found.of.map((place) =>
    place === null ? "-" : `${formatDay(place.day)} p${String(place.slot + 1)}`,
  );
  return { ...found, day: formatDay(found.day), of };
}

const periods = (text: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${text} p${String(from + i)}`);

describe("columns by period number", () => {
  it("are the periods of the day, and no more than it has", () => {
    expect(places(widePlan(50), day.winter)).toEqual({
      day: day.winter,
      periods: 48,
      cells: 48,
      of: [...periods(day.winter, 1, 48), "-", "-"],
    });
    expect(places(widePlan(50), day.spring)).toMatchObject({ periods: 46, cells: 46 });
    expect(places(widePlan(50), day.spring).of.slice(44)).toEqual([
      ...periods(day.spring, 45, 46),
      "-",
      "-",
      "-",
      "-",
    ]);
    expect(places(widePlan(50), day.autumn).of).toEqual(periods(day.autumn, 1, 50));
  });

  it("need 50 on the autumn day, where a file with 48 is short", () => {
    expect(places(widePlan(48), day.autumn)).toMatchObject({ periods: 50, cells: 50 });
  });
});

describe("columns by clock time", () => {
  it("leave out the hour that the spring day skips", () => {
    const spring = places(clockPlan(), day.spring);
    expect(spring).toMatchObject({ periods: 46, cells: 48 });
    expect(spring.of).toEqual([...periods(day.spring, 1, 2), "-", "-", ...periods(day.spring, 3, 46)]);
  });

  it("are periods on every other day", () => {
    expect(places(clockPlan(), day.winter).of).toEqual(periods(day.winter, 1, 48));
  });
});

describe("GMT all the year", () => {
  it("is the British day in winter", () => {
    expect(places(widePlan(48, { clock: "utc" }), day.winter).of).toEqual(periods(day.winter, 1, 48));
  });

  it("lies in two British days in summer", () => {
    expect(places(widePlan(48, { clock: "utc" }), day.summer).of).toEqual([
      ...periods(day.summer, 3, 48),
      ...periods("2024-07-02", 1, 2),
    ]);
  });

  it("has 48 half-hours on the days when British clocks change", () => {
    const utc = clockPlan({ clock: "utc" });
    expect(places(utc, day.spring)).toMatchObject({ periods: 48, cells: 48 });
    expect(places(utc, day.spring).of).toEqual([
      ...periods(day.spring, 1, 46),
      ...periods("2025-03-31", 1, 2),
    ]);
    expect(places(utc, day.autumn).of).toEqual(periods(day.autumn, 3, 50));
  });
});
