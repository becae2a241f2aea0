import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatMillionths,
  isMissing,
  LARGEST_HALF_HOUR,
  LARGEST_TOTAL,
  millionthsOfDecimal,
  MISSING,
} from "../../../src-shared/metering/millionths";

describe("millionths and the text of a DECIMAL column", () => {
  test.each([
    [0, "0.000000"],
    [1, "0.000001"],
    [-1, "-0.000001"],
    [500_000, "0.500000"],
    [-500_000, "-0.500000"],
    [1_234_567, "1.234567"],
    [12_000_000, "12.000000"],
    [LARGEST_HALF_HOUR, "999999.999999"],
    [-LARGEST_HALF_HOUR, "-999999.999999"],
    [LARGEST_TOTAL, "9007199254.740991"],
  ])("%d is %s, and back", (value, text) => {
    expect(formatMillionths(value)).toBe(text);
    expect(millionthsOfDecimal(text)).toBe(value);
  });

  test.each([
    ["7", 7_000_000],
    ["0.5", 500_000],
    ["-3.25", -3_250_000],
    ["-0.000000", 0],
  ])("the shorter text %s is %d", (text, value) => {
    expect(millionthsOfDecimal(text)).toBe(value);
  });

  test("every value that a store can hold comes back as it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: -LARGEST_TOTAL, max: LARGEST_TOTAL }), (value) => {
        expect(millionthsOfDecimal(formatMillionths(value)) === value).toBe(true);
      }),
    );
  });

  test("missing is neither zero nor any other value", () => {
    expect(isMissing(MISSING)).toBe(true);
    expect(isMissing(0)).toBe(false);
    expect(isMissing(LARGEST_TOTAL)).toBe(false);
  });
});
