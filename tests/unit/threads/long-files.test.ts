import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { formatDay, parseDay } from "../../../src-shared/metering/day-number";
import { periodAtUtc, periodsInDay } from "../../../src-shared/metering/settlement-day";
import { longPlan, longPlanOf } from "../reading/plans";
import { readingsOf, readRows, statesOf } from "./read-text";

const LONDON = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  dateStyle: "short",
  timeStyle: "short",
});
const minutesOf = (day: string) => parseDay(day) * 1440;

/** The British clock at a UTC minute, as the platform's own time zone data has it: "30/03/2025 02:00". */
const britishClock = (minutes: number) => LONDON.format(new Date(minutes * 60_000)).replace(",", "");
const utcClock = (minutes: number) =>
  new Date(minutes * 60_000).toISOString().replace(/(....)-(..)-(..)T(.....).*/, "$3/$2/$1 $4");

/** Half-hours of a few days around the clock changes, by the UTC minute of their start. */
const spans: [string, string, string][] = [
  ["spring", "2025-03-29", "2025-04-01"],
  ["autumn", "2024-10-26", "2024-10-29"],
  ["winter", "2024-12-30", "2025-01-02"],
  ["summer", "2024-06-30", "2024-07-02"],
];
const starts = (from: string, to: string) =>
  Array.from({ length: (minutesOf(to) - minutesOf(from)) / 30 }, (_, i) => minutesOf(from) + i * 30);

const keyOf = (meter: string, minutes: number): string => {
  const place = periodAtUtc(minutes);
  return `${meter} AI ${formatDay(place?.day ?? NaN)} p${String(place?.period)}`;
};

interface Style {
  readonly name: string;
  readonly plan: ImportPlan;
  readonly row: (meter: string, minutes: number, value: number) => string;
}

const joined = (text: (minutes: number) => string, shift = 0): Style["row"] => {
  return (meter, minutes, value) => `${meter},${text(minutes + shift)},${String(value)}`;
};
const apart = (text: (minutes: number) => string, shift = 0): Style["row"] => {
  return (meter, minutes, value) => `${meter},${text(minutes + shift).replace(" ", ",")},${String(value)}`;
};

const styles: Style[] = [
  { name: "British clock at the start", plan: longPlan(), row: joined(britishClock) },
  { name: "British clock at the end", plan: longPlan({ label: "end" }), row: joined(britishClock, 30) },
  { name: "date and time apart", plan: longPlanOf("time"), row: apart(britishClock) },
  {
    name: "date and time apart, end",
    plan: longPlanOf("time", { label: "end" }),
    row: apart(britishClock, 30),
  },
  { name: "GMT at the start", plan: longPlan({ clock: "utc" }), row: joined(utcClock) },
  { name: "GMT at the end", plan: longPlan({ clock: "utc", label: "end" }), row: joined(utcClock, 30) },
  {
    name: "a zone in each time, whatever the file's clock",
    plan: longPlan(),
    row: joined((minutes) => `${utcClock(minutes)}Z`),
  },
  {
    name: "settlement periods",
    plan: longPlanOf("period"),
    row: (meter, minutes, value) => {
      const place = periodAtUtc(minutes);
      return `${meter},${formatDay(place?.day ?? NaN)},${String(place?.period)},${String(value)}`;
    },
  },
];

describe.each(spans)("every half-hour of %s lands in its settlement period", (_name, from, to) => {
  test.each(styles)("$name", async ({ plan, row }) => {
    const meters = ["A", "B"];
    const readings = starts(from, to).flatMap((minutes, i) =>
      meters.map((meter, m) => ({ row: row(meter, minutes, i * 2 + m), meter, minutes, value: i * 2 + m })),
    );
    const expected = new Map(
      readings
        .map(({ meter, minutes, value }) => [keyOf(meter, minutes), String(value * 1_000_000)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    const rows = readings.map((reading) => reading.row);
    const oldestFirst = await readRows(rows, plan, { batchRows: 100 });
    expect(oldestFirst.batches.flatMap(({ rejected, warnings }) => [...rejected, ...warnings])).toEqual([]);
    expect(readingsOf(oldestFirst.batches)).toEqual(expected);
    const newestFirst = await readRows(rows.toReversed(), plan, { batchRows: 100 });
    expect(readingsOf(newestFirst.batches)).toEqual(expected);
  });
});

it("gives the same readings in batches of one row, seven rows and the whole file", async () => {
  const time = fc.constantFrom("00:00", "00:30", "01:00", "01:30", "02:00", "01:15", "24:00", "", "30:00.0");
  const row = fc
    .tuple(
      fc.constantFrom("A", "B", "1234567890123", ""),
      fc.constantFrom("27/10/2024", "30/03/2025", "09/11/2024", "31/11/2024"),
      time,
      fc.constantFrom("1", "2.5", "", "-1", "x"),
    )
    .map((cells) => cells.join(","));
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 60 }),
      fc.constantFrom("start", "end"),
      async (rows, label) => {
        const plan = longPlanOf("time", { label });
        const whole = await readRows(rows, plan, { batchRows: Infinity });
        for (const batchRows of [1, 7]) {
          const cut = await readRows(rows, plan, { batchRows, chunk: 61 });
          expect(readingsOf(cut.batches)).toEqual(readingsOf(whole.batches));
          expect(statesOf(cut.batches)).toEqual(statesOf(whole.batches));
        }
      },
    ),
    { numRuns: 60 },
  );
});

it("knows as many half-hours of each day as the British clock has", () => {
  for (const [, from, to] of spans) {
    for (let day = parseDay(from); day < parseDay(to); day++) {
      const next = Array.from({ length: 100 }, (_, i) => day * 1440 - 120 + i * 30);
      const date = britishClock(day * 1440 + 720).slice(0, 10);
      expect(next.filter((minutes) => britishClock(minutes).startsWith(date))).toHaveLength(
        periodsInDay(day),
      );
    }
  }
});
