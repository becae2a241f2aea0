import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readClockTime } from "../../../src-shared/metering/read-clock-time";

describe("a time of day", () => {
  test.each([
    ["00:30", 30],
    ["0:30", 30],
    ["00:30:00", 30],
    ["23:30:00.000", 1410],
    ["23:30:00.0000000", 1410],
    ["00.30", 30],
    ["12:00 AM", 0],
    ["12:30AM", 30],
    ["1:30 pm", 810],
    ["12:00 PM", 720],
    ["11:30 p.m.", 1410],
    ["00:30 AM", 30],
    ["13:30 PM", 810],
    ["9 am", 540],
    ["0030", 30],
    ["30", 30],
    ["0", 0],
    ["100", 60],
    ["2330", 1410],
    ["003000", 30],
    ["0.0208333333333333", 30],
    ["0.5", 720],
    ["0.25", 360],
    [".75", 1080],
    [" 00:30 ", 30],
    ["'00:30", 30],
    ['="00:30"', 30],
  ])("%j is minute %d", (text, minutes) => {
    expect(readClockTime(text)).toEqual({ ok: true, minutes, offset: null });
  });

  test.each(["24:00", "24:00:00", "2400", "240000", "1.0"])(
    "%j is the end of the day, not its start",
    (text) => {
      expect(readClockTime(text)).toEqual({ ok: true, minutes: 1440, offset: null });
    },
  );

  test("with odd seconds is a fraction of a minute, so that it is seen to be off the half-hour", () => {
    expect(readClockTime("00:29:45")).toEqual({ ok: true, minutes: 29.75, offset: null });
  });

  test.each([
    ["00:30Z", 30, 0],
    ["00:30 GMT", 30, 0],
    ["00:30 UTC", 30, 0],
    ["00:30 BST", 30, 60],
    ["00:30+01:00", 30, 60],
    ["00:30+0100", 30, 60],
    ["00:30 +01", 30, 60],
    ["00:30:00.000-00:00", 30, 0],
    ["19:00-05:00", 1140, -300],
  ])("%j is minute %d, %d minutes east of UTC", (text, minutes, offset) => {
    expect(readClockTime(text)).toEqual({ ok: true, minutes, offset });
  });

  test.each([
    ["00:00 - 00:30", 0],
    ["00:00-00:30", 0],
    ["23:30-00:00", 1410],
    ["23:30 to 24:00", 1410],
    ["13:00:00 – 13:30:00", 780],
  ])("%j is a half-hour by its start, minute %d", (text, minutes) => {
    expect(readClockTime(text)).toEqual({ ok: true, minutes, offset: null });
  });

  test.each(["30:00.0", "00:00.0", "0:30.00"])("%j lost its hour and is never guessed at", (text) => {
    expect(readClockTime(text)).toEqual({ ok: false, code: "time_lost_hour", params: { value: text } });
  });

  test.each([
    "25:00",
    "24:30",
    "00:60",
    "00:30:60",
    "13:00 AM",
    "00:30 PM",
    "noon",
    "1:2",
    "0:3",
    "-1",
    "9999",
    "12:00 MM",
  ])("%j is no time", (text) => {
    expect(readClockTime(text)).toEqual({ ok: false, code: "time_unreadable", params: { value: text } });
  });

  test.each(["", "   ", "\u00a0", '=""'])("%j is missing", (text) => {
    expect(readClockTime(text)).toEqual({ ok: false, code: "time_missing", params: {} });
  });
});

describe("every minute of a day", () => {
  const twelve = (hour: number): string => String(hour % 12 === 0 ? 12 : hour % 12);
  const two = (part: number): string => String(part).padStart(2, "0");
  const forms: readonly ((hour: number, minute: number) => string)[] = [
    (hour, minute) => `${two(hour)}:${two(minute)}`,
    (hour, minute) => `${hour}:${two(minute)}:00`,
    (hour, minute) => `${twelve(hour)}:${two(minute)} ${hour < 12 ? "AM" : "PM"}`,
    (hour, minute) => `${two(hour)}${two(minute)}`,
    (hour, minute) => String(hour * 100 + minute),
    (hour, minute) => `${two(hour)}:${two(minute)}:00.000`,
    (hour, minute) => ((hour * 60 + minute) / 1440).toFixed(10),
  ];

  test("is read back from every form it is written in", () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), fc.constantFrom(...forms), (hour, minute, write) => {
        expect(readClockTime(write(hour, minute))).toEqual({
          ok: true,
          minutes: hour * 60 + minute,
          offset: null,
        });
      }),
      { numRuns: 2000 },
    );
  });
});
