import { describe, expect, test } from "vitest";
import {
  formatCount,
  formatEstimate,
  formatNumberOf,
  formatOrdinal,
  formatProse,
} from "../../../src-renderer/copy/format-count";

describe("numbers as the screens write them", () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [71_842, "71,842"],
    [1_114_000, "1,114,000"],
    [1209.6, "1,210"],
  ])("in a table %d is %s", (value, text) => {
    expect(formatCount(value)).toBe(text);
  });

  test.each([
    [412_880, "412,880"],
    [999_999, "999,999"],
    [1_000_000, "1 million"],
    [1_114_000, "1.1 million"],
    [252_000_000, "252 million"],
    [5_500_000_000, "5.5 billion"],
  ])("in a sentence %d is %s", (value, text) => {
    expect(formatProse(value)).toBe(text);
  });

  test.each([
    [7, "7"],
    [999, "999"],
    [1234, "1,230"],
    [211_968, "212,000"],
    [1_114_000, "1.1 million"],
    [999_600, "1 million"],
  ])("an estimate of %d is %s", (value, text) => {
    expect(formatEstimate(value)).toBe(text);
  });

  test.each([
    [1, "1 row"],
    [0, "0 rows"],
    [12, "12 rows"],
  ])("%d with its noun is %s", (value, text) => {
    expect(formatNumberOf(value, "row", "rows")).toBe(text);
  });

  test.each([
    [2, "2nd"],
    [3, "3rd"],
    [4, "4th"],
    [11, "11th"],
    [12, "12th"],
    [21, "21st"],
    [1002, "1,002nd"],
  ])("place %d is %s", (value, text) => {
    expect(formatOrdinal(value)).toBe(text);
  });
});
