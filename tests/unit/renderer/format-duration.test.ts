import { describe, expect, test } from "vitest";
import {
  formatCountdown,
  formatDuration,
  formatMs,
  formatTimeLeft,
} from "../../../src-renderer/copy/format-duration";

describe("durations as the screens write them", () => {
  test.each([
    [0, "0.0 s"],
    [400, "0.4 s"],
    [9940, "9.9 s"],
    [9960, "10 s"],
    [59_400, "59 s"],
    [59_600, "1 min"],
    [72_000, "1 min 12 s"],
    [3_599_400, "59 min 59 s"],
    [3_600_000, "1 h"],
    [7_500_000, "2 h 5 min"],
    [7_199_000, "2 h"],
  ])("%d ms took %s", (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  test.each([
    [0, "A few seconds"],
    [9, "A few seconds"],
    [12, "About 10 s"],
    [24, "About 25 s"],
    [57, "About 55 s"],
    [58, "About 1 min"],
    [89, "About 1 min"],
    [790, "About 13 min"],
    [3570, "About 1 h"],
    [7500, "About 2 h 5 min"],
  ])("%d s left is %s", (seconds, text) => {
    expect(formatTimeLeft(seconds)).toBe(text);
  });

  test.each([
    [-5, "1 s"],
    [400, "1 s"],
    [25_000, "25 s"],
    [24_001, "25 s"],
    [120_000, "2 min"],
  ])("%d ms to go is %s", (ms, text) => {
    expect(formatCountdown(ms)).toBe(text);
  });

  test.each([
    [9.2, "9 ms"],
    [999, "999 ms"],
    [1240, "1.2 s"],
  ])("an answer of %d ms took %s", (ms, text) => {
    expect(formatMs(ms)).toBe(text);
  });
});
