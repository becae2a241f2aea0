import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DateOrder } from "../../../src-shared/jobs/import-plan";
import { calendarOf, daysInMonth, formatDay, parseDay } from "../../../src-shared/metering/day-number";
import { readDate } from "../../../src-shared/metering/read-date";

const ORDERS: readonly DateOrder[] = ["dmy", "mdy", "ymd"];

function read(text: string, order: DateOrder): string {
  const date = readDate(text, order);
  if (!date.ok) return date.code;
  const minutes = date.minutes === null ? "" : ` ${date.minutes}`;
  return `${formatDay(date.day)}${minutes}${date.offset === null ? "" : ` ${date.offset}`}`;
}

describe("a date in numbers", () => {
  test.each([
    ["09/11/2024", "2024-11-09", "2024-09-11", "date_unreadable"],
    ["9/11/2024", "2024-11-09", "2024-09-11", "date_unreadable"],
    ["09-11-2024", "2024-11-09", "2024-09-11", "date_unreadable"],
    ["09.11.2024", "2024-11-09", "2024-09-11", "date_unreadable"],
    ["09 11 2024", "2024-11-09", "2024-09-11", "date_unreadable"],
    ["09/11/24", "2024-11-09", "2024-09-11", "2009-11-24"],
    ["1/2/24", "2024-02-01", "2024-01-02", "date_unreadable"],
    ["24-11-09", "2009-11-24", "date_impossible", "2024-11-09"],
    ["13/03/2025", "2025-03-13", "date_impossible", "date_unreadable"],
    ["03/13/2025", "date_impossible", "2025-03-13", "date_unreadable"],
    ["29/02/2024", "2024-02-29", "date_impossible", "date_unreadable"],
    ["29/02/2025", "date_impossible", "date_impossible", "date_unreadable"],
  ])("%j is %s day first, %s month first, %s year first", (text, dmy, mdy, ymd) => {
    expect(ORDERS.map((order) => read(text, order))).toEqual([dmy, mdy, ymd]);
  });
});

describe("a date that is the same in every order", () => {
  test.each([
    ["2024-11-09", "2024-11-09"],
    ["2024/11/09", "2024-11-09"],
    ["2024.11.9", "2024-11-09"],
    ["20241109", "2024-11-09"],
    ["20241109.0", "2024-11-09"],
    ["9-Nov-24", "2024-11-09"],
    ["09-NOV-2024", "2024-11-09"],
    ["9 November 2024", "2024-11-09"],
    ["9th Nov 2024", "2024-11-09"],
    ["09Nov2024", "2024-11-09"],
    ["09/Sept/2024", "2024-09-09"],
    ["Nov 9, 2024", "2024-11-09"],
    ["November 9 2024", "2024-11-09"],
    ["2024-Nov-09", "2024-11-09"],
    ["Sat 09 Nov 2024", "2024-11-09"],
    ["Saturday, 9 November 2024", "2024-11-09"],
    ["45605", "2024-11-09 0"],
    ["45605.0", "2024-11-09 0"],
    ["45605.0208333333", "2024-11-09 30"],
    ["45605.9791666667", "2024-11-09 1410"],
    ["'2024-11-09", "2024-11-09"],
    ['="2024-11-09"', "2024-11-09"],
    ["\u00a02024-11-09 ", "2024-11-09"],
  ])("%j is %s", (text, expected) => {
    expect(ORDERS.map((order) => read(text, order))).toEqual([expected, expected, expected]);
  });
});

describe("a date with a time", () => {
  test.each([
    ["09/11/2024 00:30", "2024-11-09 30"],
    ["09/11/2024 00:30:00", "2024-11-09 30"],
    ["09/11/2024  0:30", "2024-11-09 30"],
    ["09/11/2024, 00:30", "2024-11-09 30"],
    ["09/11/24 12:30 AM", "2024-11-09 30"],
    ["09/11/2024 24:00", "2024-11-09 1440"],
    ["09/11/2024 00:00 - 00:30", "2024-11-09 0"],
    ["9-Nov-24 23:30", "2024-11-09 1410"],
    ["Nov 13 2024 12:00AM", "2024-11-13 0"],
    ["Nov  3 2024  1:30PM", "2024-11-03 810"],
    ["2024-11-09 00:30:00.000", "2024-11-09 30"],
    ["2024-11-09T00:30", "2024-11-09 30"],
    ["2024-11-09T00:30:00Z", "2024-11-09 30 0"],
    ["2024-11-09T00:30:00+01:00", "2024-11-09 30 60"],
    ["2024-11-09T23:30:00.0000000+00:00", "2024-11-09 1410 0"],
    ["2024-06-09 00:30 BST", "2024-06-09 30 60"],
    ["202411090030", "2024-11-09 30"],
    ["20241109003000", "2024-11-09 30"],
    ["20241109T0030", "2024-11-09 30"],
    ["20241109 00:30", "2024-11-09 30"],
  ])("%j is %s", (text, expected) => {
    expect(read(text, "dmy")).toBe(expected);
  });

  test("keeps its own day: 24:00 and offsets are left to the caller", () => {
    expect(readDate("31/12/2024 24:00", "dmy")).toEqual({
      ok: true,
      day: parseDay("2024-12-31"),
      minutes: 1440,
      offset: null,
    });
  });
});

describe("what is no date", () => {
  test.each([
    ["", "date_missing"],
    ["  ", "date_missing"],
    ["31/11/2025", "date_impossible"],
    ["2025-02-29", "date_impossible"],
    ["20251131", "date_impossible"],
    ["31-Nov-25", "date_impossible"],
    ["00/01/2025", "date_impossible"],
    ["13/11", "date_without_year"],
    ["13/11 00:30", "date_without_year"],
    ["13-Nov", "date_without_year"],
    ["Nov 13", "date_without_year"],
    ["13 Nov 00:30", "date_without_year"],
    ["30:00.0", "time_lost_hour"],
    ["00:00.0", "time_lost_hour"],
    ["09/11/2024 30:00.0", "time_lost_hour"],
    ["09/11/2024 25:00", "date_unreadable"],
    ["09/11/2024x", "date_unreadable"],
    ["09/11-2024", "date_unreadable"],
    ["09/11/024", "date_unreadable"],
    ["09/11/20245", "date_unreadable"],
    ["01/01/0001", "date_unreadable"],
    ["9-Foo-24", "date_unreadable"],
    ["today", "date_unreadable"],
    ["1200023305967", "date_unreadable"],
    ["12345", "date_unreadable"],
    ["99999", "date_unreadable"],
    ["00:30", "date_unreadable"],
    ["0.227", "date_unreadable"],
  ])("%j: %s", (text, code) => {
    expect(read(text, "dmy")).toBe(code);
  });

  test("says which text it was, unwrapped", () => {
    expect(readDate("'31/11/2025", "dmy")).toEqual({
      ok: false,
      code: "date_impossible",
      params: { value: "31/11/2025" },
    });
  });
});

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (part: number): string => String(part).padStart(2, "0");

type Writer = (year: number, month: number, day: number) => string;

/** Every format, and the orders in which it is that day again. */
const FORMATS: readonly (readonly [orders: readonly DateOrder[], write: Writer])[] = [
  [["dmy"], (y, m, d) => `${two(d)}/${two(m)}/${y}`],
  [["dmy"], (y, m, d) => `${d}.${m}.${y}`],
  [["dmy"], (y, m, d) => `${two(d)}/${two(m)}/${two(y % 100)}`],
  [["mdy"], (y, m, d) => `${two(m)}/${two(d)}/${y}`],
  [["mdy"], (y, m, d) => `${m}/${d}/${two(y % 100)}`],
  [["ymd"], (y, m, d) => `${two(y % 100)}-${two(m)}-${two(d)}`],
  [ORDERS, (y, m, d) => `${y}-${two(m)}-${two(d)}`],
  [ORDERS, (y, m, d) => `${y}${two(m)}${two(d)}`],
  [ORDERS, (y, m, d) => `${d}-${MONTHS[m - 1] ?? ""}-${two(y % 100)}`],
  [ORDERS, (y, m, d) => `${two(d)} ${MONTHS[m - 1] ?? ""} ${y}`],
  [ORDERS, (y, m, d) => `${MONTHS[m - 1] ?? ""} ${d}, ${y}`],
];
const TIMES: readonly ((minutes: number) => string)[] = [
  () => "",
  (minutes) => ` ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
  (minutes) => ` ${Math.floor(minutes / 60)}:${two(minutes % 60)}:00`,
];

const anyDay = fc.integer({ min: parseDay("2000-01-01"), max: parseDay("2099-12-31") });

describe("every day from 2000 to 2099", () => {
  test("is read back from every format in every order that it has", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...FORMATS),
        fc.constantFrom(...TIMES),
        fc.nat(47),
        (day, format, time, slot) => {
          const [orders, write] = format;
          const { year, month, day: dayOfMonth } = calendarOf(day);
          const text = write(year, month, dayOfMonth) + time(slot * 30);
          for (const order of orders) {
            const minutes = time(0) === "" ? null : slot * 30;
            expect(readDate(text, order), `${text} ${order}`).toEqual({
              ok: true,
              day,
              minutes,
              offset: null,
            });
          }
        },
      ),
      { numRuns: 5000 },
    );
  });

  test("is read back from Excel's serial number, with its half-hour", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(47), (day, slot) => {
        const serial = String(day + 25_569 + slot / 48);
        expect(readDate(serial, "dmy")).toEqual({ ok: true, day, minutes: slot * 30, offset: null });
      }),
    );
  });
});

describe("a day that the calendar does not have", () => {
  const beyond = fc
    .record({
      year: fc.integer({ min: 2000, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      over: fc.integer({ min: 1, max: 60 }),
    })
    .map(({ year, month, over }) => ({ year, month, day: daysInMonth(year, month) + over }));

  test("never rolls over, in whatever format and order", () => {
    fc.assert(
      fc.property(beyond, fc.constantFrom(...FORMATS), ({ year, month, day }, [orders, write]) => {
        const text = write(year, month, day);
        for (const order of orders) expect(readDate(text, order).ok, `${text} ${order}`).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...ORDERS), (text, order) => {
      expect(typeof readDate(text, order).ok).toBe("boolean");
    }),
  );
});
