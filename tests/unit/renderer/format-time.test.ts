import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  formatClock,
  formatClockSeconds,
  formatDay,
  formatDays,
  formatWhen,
  timeOf,
} from "../../../src-renderer/copy/format-time";

const NOW = Date.parse("2025-11-25T14:06:00Z");

describe("times on this computer's clock", () => {
  beforeAll(() => void vi.stubEnv("TZ", "Europe/London"));
  afterAll(() => void vi.unstubAllEnvs());

  test.each([
    ["2025-11-25 14:02:00.000000", "2025-11-25T14:02:00.000Z"],
    ["2025-11-25T14:02:00Z", "2025-11-25T14:02:00.000Z"],
    ["2025-11-25T14:02:00.5Z", "2025-11-25T14:02:00.500Z"],
  ])("%s is %s", (text, iso) => {
    expect(new Date(timeOf(text)).toISOString()).toBe(iso);
  });

  test.each([
    ["2025-11-25 14:02:09.000000", "14:02", "14:02:09"],
    // Stored in UTC: in July an hour later on a British clock.
    ["2025-07-01 14:02:09.000000", "15:02", "15:02:09"],
    ["2025-11-25 00:05:00.000000", "00:05", "00:05:00"],
  ])("%s shows as %s and %s", (text, clock, seconds) => {
    expect(formatClock(text)).toBe(clock);
    expect(formatClockSeconds(text)).toBe(seconds);
  });

  test.each([
    ["2025-11-25 14:02:00.000000", "14:02", "today"],
    ["2025-11-24 17:20:00.000000", "24 Nov, 17:20", "24 Nov"],
    ["2025-01-03 09:00:00.000000", "3 Jan, 09:00", "3 Jan"],
    ["2024-11-22 17:20:00.000000", "22 Nov 2024", "22 Nov 2024"],
    // Half an hour before midnight in UTC is the next day in a British summer.
    ["2025-06-30 23:30:00.000000", "1 Jul, 00:30", "1 Jul"],
  ])("%s was %s, on %s", (text, when, day) => {
    expect(formatWhen(text, NOW)).toBe(when);
    expect(formatDay(text, NOW)).toBe(day);
  });
});

describe("days of readings", () => {
  test.each([
    ["2025-11-01", "2025-11-30", "1 to 30 November 2025", "1 to 30 Nov 2025"],
    ["2025-10-27", "2025-11-25", "27 October to 25 November 2025", "27 Oct to 25 Nov 2025"],
    ["2024-12-01", "2025-01-31", "1 December 2024 to 31 January 2025", "1 Dec 2024 to 31 Jan 2025"],
    ["2025-11-07", "2025-11-07", "7 November 2025", "7 Nov 2025"],
  ])("%s to %s is %s, or %s", (from, to, long, short) => {
    expect(formatDays(from, to)).toBe(long);
    expect(formatDays(from, to, true)).toBe(short);
  });
});
