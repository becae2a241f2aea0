import { describe, expect, test } from "vitest";
import { detected, METER, mpan, OTHER_METER } from "./detect-text";

const two = (part: number): string => String(part).padStart(2, "0");
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const count = (length: number): number[] => Array.from({ length }, (_, index) => index);
const value = (index: number): string => (5 + ((index * 7) % 10) / 10).toFixed(1);

/** A reading's day of November 2024 (from 9) and minute, in the order of the file. */
interface Moment {
  readonly day: number;
  readonly minutes: number;
}

/** So many days of half-hours from midnight of the 9th; `shift` moves every label by so many minutes. */
function moments(days: number, shift = 0): Moment[] {
  return count(days * 48).map((index) => {
    const at = index * 30 + shift;
    return { day: 9 + Math.floor(at / 1440), minutes: at % 1440 };
  });
}

const dateTime = ({ day, minutes }: Moment): string => `${two(day)}/11/2024 ${clock(minutes)}`;

/** A file with the columns meter, one or two of time, and the value. */
function file(heading: string, rows: readonly string[], meters = [METER]): string[] {
  const body = meters.flatMap((meter) => rows.map((row, index) => `${meter};${row};${value(index)}`));
  return [`MPAN;${heading};Value`, ...body];
}

const plan = (time: string, date: string, rest = "local assumed"): string =>
  `long hh | MPAN | ${date} | ${time} | Value | kWh | AI | ${rest}`;

describe("where the time stands", () => {
  const days = moments(6);

  test.each([
    ["date-time", "ReadDateTime", days.map(dateTime), "date-time start", "ReadDateTime dmy"],
    ["a date-time under the name of a date", "Date", days.map(dateTime), "date-time start", "Date dmy"],
    [
      "date and time",
      "Date;Time",
      days.map((at) => dateTime(at).replace(" ", ";")),
      "time Time start",
      "Date dmy",
    ],
    [
      "date and time, though the date has a midnight of its own",
      "Date;Time",
      days.map(({ day, minutes }) => `${two(day)}/11/2024 00:00:00;${clock(minutes)}`),
      "time Time start",
      "Date dmy",
    ],
    [
      "date and period",
      "Settlement Date;Settlement Period",
      days.map(({ day, minutes }) => `${two(day)}/11/2024;${minutes / 30 + 1}`),
      "period Settlement Period start",
      "Settlement Date dmy",
    ],
    [
      "date and HH",
      "Date;HH",
      days.map(({ day, minutes }) => `${two(day)}/11/2024;HH${two(minutes / 30 + 1)}`),
      "period HH start",
      "Date dmy",
    ],
    [
      "a date-time beside its date",
      "Date;DateTime",
      days.map((at) => `${two(at.day)}/11/2024;${dateTime(at)}`),
      "date-time start",
      "DateTime dmy",
    ],
    [
      "periods under the name of a time",
      "Date;Time",
      days.map(({ day, minutes }) => `${two(day)}/11/2024;${minutes / 30 + 1}`),
      "period Time start",
      "Date dmy",
    ],
    [
      "times under the name of a period",
      "Date;Period",
      days.map((at) => dateTime(at).replace(" ", ";")),
      "time Period start",
      "Date dmy",
    ],
    [
      "a period beats the time beside it",
      "Date;Time;Period",
      days.map(({ day, minutes }) => `${two(day)}/11/2024;${clock(minutes)};${minutes / 30 + 1}`),
      "period Period start",
      "Date dmy",
    ],
    [
      "start beats end",
      "End;Start",
      days.map((at, index) => `${dateTime(moments(7)[index + 1] ?? at)};${dateTime(at)}`),
      "date-time start",
      "Start dmy",
    ],
    [
      "a date beside start and end",
      "Date;Start;End",
      days.map(({ day, minutes }) => `${two(day)}/11/2024;${clock(minutes)};${clock((minutes + 30) % 1440)}`),
      "time Start start",
      "Date dmy",
    ],
    [
      "a date beside an end only",
      "Date;End Time",
      days.map(({ day, minutes }) => `${two(day)}/11/2024;${clock(minutes)}`),
      "time End Time end",
      "Date dmy",
    ],
    [
      "ranges",
      "Date;Time",
      days.map(
        ({ day, minutes }) => `${two(day)}/11/2024;${clock(minutes)} - ${clock((minutes + 30) % 1440)}`,
      ),
      "time Time start",
      "Date dmy",
    ],
    [
      "Excel's part of a day",
      "Date;Time",
      days.map(({ day, minutes }) => `${two(day)}/11/2024;${(minutes / 1440).toFixed(8)}`),
      "time Time start",
      "Date dmy",
    ],
    [
      "Excel's serial numbers",
      "DateTime",
      days.map(({ day, minutes }) => (45_596 + day + minutes / 1440).toFixed(6)),
      "date-time start",
      "DateTime ymd",
    ],
    [
      "ISO",
      "Timestamp",
      days.map(({ day, minutes }) => `2024-11-${two(day)}T${clock(minutes)}:00`),
      "date-time start",
      "Timestamp ymd",
    ],
    [
      "offsets",
      "Timestamp",
      days.map(({ day, minutes }) => `2024-11-${two(day)}T${clock(minutes)}:00+00:00`),
      "date-time start",
      "Timestamp ymd",
    ],
  ])("%s", (_, heading, rows, time, date) => {
    expect(detected(file(heading, rows))).toBe(plan(time, date));
  });

  test("times that a spreadsheet cut to mm:ss.0 raise no question: their rows are rejected, saying why", () => {
    const rows = days.map(({ day, minutes }) => `${two(day)}/11/2024;${two(minutes % 60)}:00.0`);
    expect(detected(file("Date;Time", rows))).toBe(plan("time Time start", "Date dmy"));
    const alone = rows.map((row) => row.split(";")[1] ?? "");
    expect(detected(file("DateTime", alone))).toBe(plan("date-time start", "DateTime ymd"));
  });
});

describe("start or end", () => {
  const start = moments(5).map(dateTime);
  const end = moments(5, 30).map(dateTime);
  const ownMidnight = moments(5, 30).map(({ day, minutes }) =>
    minutes === 0 ? `${two(day - 1)}/11/2024 00:00` : `${two(day)}/11/2024 ${clock(minutes)}`,
  );
  const lateEnd = end.map((text) =>
    text.replace(
      /^(\d+)(.*) 00:00$/,
      (_, day: string, rest: string) => `${two(Number(day) - 1)}${rest} 24:00`,
    ),
  );
  const question = "question start_or_end";
  const label = (text: string): string => plan(`date-time ${text}`, "DateTime dmy");

  test.each([
    ["whole days from 00:00 to 23:30", start, label("start")],
    ["whole days from 00:30 to 00:00", end, label("end")],
    ["whole days from 00:30 to 24:00", lateEnd, label("end")],
    ["whole days from 00:30 to 00:00 of the same date", ownMidnight, label("end, midnight of the own_day")],
    ["newest first, 23:30 to 00:00", [...start].reverse(), label("start")],
    ["newest first, 00:00 to 00:30", [...end].reverse(), label("end")],
    [
      "newest first, 00:00 of the same date to 00:30",
      [...ownMidnight].reverse(),
      label("end, midnight of the own_day"),
    ],
    ["from 00:00 to some time of the last day", start.slice(0, -10), label("start")],
    ["from some time to 23:30", start.slice(10), label("start")],
    ["from 00:30 to some time: either way", end.slice(0, -10), question],
    ["from some time to 00:00: either way", end.slice(10), question],
    ["from some time to some time: either way", start.slice(10, -10), question],
    ["from 00:00 to 00:00: either way", [...start, end.at(-1) ?? ""], question],
    ["from 00:30 to 23:30: either way", start.slice(1), question],
  ])("%s", (_, rows, expected) => {
    expect(detected(file("DateTime", rows))).toBe(expected);
  });

  test.each([
    ["Start", "start"],
    ["Period Start", "start"],
    ["End", "end"],
    ["PeriodEnd", "end"],
    ["Interval End (UTC)", "end"],
    ["DateTime (end)", "end"],
    ["DateTime (start)", "start"],
  ])("a heading %s says %s, whatever the rows do", (heading, expected) => {
    for (const rows of [start, end, start.slice(10, -10)]) {
      expect(detected(file(heading, rows))).toContain(`| date-time ${expected} |`);
    }
  });

  test("is decided by most meters where a few lack a half-hour", () => {
    const meters = count(6).map((index) => mpan(`12000233059${index}`));
    const lines = meters.flatMap((meter, index) =>
      (index === 0 ? start.slice(1) : start).map((row, i) => `${meter};${row};${value(i)}`),
    );
    expect(detected(["MPAN;DateTime;Value", ...lines])).toBe(label("start"));
  });

  test("meters may take turns, half-hour by half-hour", () => {
    const lines = end.flatMap((row, i) => [METER, OTHER_METER].map((meter) => `${meter};${row};${value(i)}`));
    expect(detected(["MPAN;DateTime;Value", ...lines])).toBe(label("end"));
  });
});

describe("the interval comes first", () => {
  const every = (minutes: number, days = 5): string[] =>
    count((days * 1440) / minutes).map((index) => {
      const at = index * minutes;
      return dateTime({ day: 9 + Math.floor(at / 1440), minutes: at % 1440 });
    });

  test.each([
    ["hourly", every(60), "question which_interval: 60 minutes"],
    ["quarter-hourly", every(15), "question which_interval: 15 minutes"],
    ["five minutes", every(5), "question which_interval: 5 minutes"],
    [
      "half-hourly with a day of gaps",
      every(30).filter((_, i) => i < 200 || i % 2 === 0),
      plan("date-time start", "DateTime dmy"),
    ],
    [
      "half-hourly with a stray quarter",
      [...every(30), "13/11/2024 23:45"],
      plan("date-time start", "DateTime dmy"),
    ],
    ["one reading on the half-hour", ["13/11/2024 12:30"], "question start_or_end"],
    ["one reading on the hour", ["13/11/2024 12:00"], "question which_interval: an unknown time"],
    ["one reading at midnight", ["13/11/2024 00:00"], "question which_interval: an unknown time"],
  ])("%s", (_, rows, expected) => {
    expect(detected(file("DateTime", rows))).toBe(expected);
  });

  test("periods that end at 24 every day are hours", () => {
    const hours = count(48).map((index) => `${two(9 + Math.floor(index / 24))}/11/2024;${(index % 24) + 1}`);
    expect(detected(file("Date;Period", hours))).toBe("question which_interval: 60 minutes");
  });

  test("one period of one day is a half-hour by its name", () => {
    expect(detected(file("Date;Period", ["13/11/2024;17"]))).toBe(plan("period Period start", "Date dmy"));
  });

  test.each([
    ["at midnight", "00:00"],
    ["at the end of the gas day", "06:00"],
  ])("one reading a day is daily: %s", (_, time) => {
    const rows = count(7).map((day) => `${two(9 + day)}/11/2024 ${time}`);
    expect(detected(file("ReadDateTime", rows))).toBe(
      "daily daily | MPAN | ReadDateTime dmy | Value | kWh | AI",
    );
  });
});

describe("the clock", () => {
  /** The half-hours of a change day and the day after it, as clocks of a kind write them. */
  const day = (date: string, times: readonly number[], valueOf = value): string[] =>
    times.map((minutes, index) => `${METER};${date};${clock(minutes)};${valueOf(index)}`);
  const all = count(48).map((index) => index * 30);
  const spring = all.filter((minutes) => minutes !== 60 && minutes !== 90);
  const autumn = [...all.slice(0, 4), 60, 90, ...all.slice(4)];
  const header = (time = "Time"): string => `MPAN;Date;${time};Value`;
  const after = day("05/12/2025", all);

  test.each([
    ["spring: the skipped hour is not there", day("30/03/2025", spring), "local change_day"],
    ["spring: the skipped hour has readings", day("30/03/2025", all), "utc change_day"],
    [
      "spring: the skipped hour has zeros, which are padding",
      day("30/03/2025", all, (i) => (i === 2 || i === 3 ? "0.000" : value(i))),
      "local change_day",
    ],
    [
      "spring: the skipped hour is blank",
      day("30/03/2025", all, (i) => (i === 2 || i === 3 ? "" : value(i))),
      "local change_day",
    ],
    ["spring: the day stops before the hour", day("30/03/2025", all.slice(0, 2)), "local assumed"],
    ["autumn: the hour is there twice", day("26/10/2025", autumn), "local change_day"],
    ["autumn: the hour is there once", day("26/10/2025", all), "utc change_day"],
    [
      "autumn: every row is there twice",
      [...day("26/10/2025", all), ...day("26/10/2025", all)],
      "utc change_day",
    ],
    ["autumn, newest first", [...day("26/10/2025", autumn)].reverse(), "local change_day"],
    ["both days of a GMT file", [...day("30/03/2025", all), ...day("26/10/2025", all)], "utc change_day"],
    [
      "both days of a British file",
      [...day("30/03/2025", spring), ...day("26/10/2025", autumn)],
      "local change_day",
    ],
    ["no change day", [], "local assumed"],
  ])("%s", (_, rows, expected) => {
    expect(detected([header(), ...rows, ...after])).toMatch(new RegExp(`\\| ${expected}$`));
  });

  test("change days that contradict each other are a question", () => {
    const rows = [...day("30/03/2025", all), ...day("26/10/2025", autumn), ...after];
    expect(detected([header(), ...rows])).toBe("question which_clock");
  });

  test("numbered periods tell by 47, and by 49 and 50", () => {
    const numbered = (date: string, periods: number): string[] =>
      count(periods).map((index) => `${METER};${date};${index + 1};${value(index)}`);
    const found = (...rows: string[]): string =>
      detected(["MPAN;Date;Period;Value", ...rows, ...numbered("05/12/2025", 48)]);
    expect(found(...numbered("30/03/2025", 46))).toMatch(/\| local change_day$/);
    expect(found(...numbered("30/03/2025", 48))).toMatch(/\| utc change_day$/);
    expect(found(...numbered("26/10/2025", 50))).toMatch(/\| local change_day$/);
    expect(found(...numbered("26/10/2025", 48))).toMatch(/\| utc change_day$/);
  });

  test.each([
    ["ReadDateTime_UTC", "utc header"],
    ["ReadDateTimeGMT", "utc header"],
    ["DateTime (GMT)", "utc header"],
    ["DateTime (local)", "local header"],
    ["DateTime Europe/London", "local header"],
  ])("a heading %s governs", (heading, expected) => {
    expect(detected(file(heading, moments(5).map(dateTime)))).toMatch(new RegExp(`\\| ${expected}$`));
  });
});

describe("date order is one decision a file", () => {
  const lines = (dates: readonly string[]): string[] => [
    "MPAN;Date;Period;Value",
    ...dates.map((date, index) => `${METER};${date};1;${value(index)}`),
  ];
  const order = (dates: readonly string[]): string =>
    detected(lines(dates)).split(" | ")[2] ?? detected(lines(dates));

  test.each([
    [["13/03/2025", "01/02/2025"], "Date dmy"],
    [["01/02/2025", "03/04/2025", "03/13/2025"], "Date mdy"],
    [["01/02/2025", "03/04/2025"], "Date dmy assumed"],
    [["11/11/2025"], "Date dmy"],
    [["2025-02-01", "2025-03-13"], "Date ymd"],
    [["1-Feb-25", "2-Feb-25"], "Date ymd"],
    [["2025-02-01", "03/04/2025"], "Date dmy assumed"],
    [["01/02/25", "13/02/25"], "Date dmy"],
    [["25-11-07", "25-11-08", "25-11-09", "25-11-10"], "Date ymd"],
    [["01/11/24", "01/12/24", "01/01/25", "01/02/25"], "Date dmy assumed"],
    [["31/02/24", "01/02/24"], "Date dmy assumed"],
    [["13/03/2025", "14/03/2025", "03/15/2025"], "Date dmy"],
    [["02/30/2025", "01/02/2025"], "Date dmy assumed"],
  ])("%j: %s", (dates, expected) => {
    expect(order(dates)).toBe(expected);
  });

  test.each([
    ["Date (DD/MM/YYYY)", "dmy"],
    ["Date MM/DD/YYYY", "mdy"],
    ["ReadDateUK", "dmy"],
    ["Date (yyyy-mm-dd)", "ymd"],
  ])("a heading %s says so", (heading, expected) => {
    const found = detected(lines(["01/02/2025"]).map((line) => line.replace("Date", heading)));
    expect(found).toContain(`| ${heading} ${expected} |`);
  });

  test("dates that prove both orders, beside dates that could be either, are refused with the line", () => {
    expect(detected(lines(["01/02/2025", "13/02/2025", "02/14/2025"]))).toBe(
      "failure plan_contradicted: “02/14/2025”; 4; 0",
    );
  });

  test("one slip among many is that row's fault", () => {
    const days = count(28).map((day) => `${two(day + 1)}/03/2025`);
    const months = count(12).map((month) => `20/${two(month + 1)}/2025`);
    expect(order([...days, ...months, "03/13/2025"])).toBe("Date dmy");
  });
});
