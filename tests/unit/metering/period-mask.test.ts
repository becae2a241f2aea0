import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countMask,
  fullMask,
  hasSlot,
  intersectMask,
  slotBit,
  unionMask,
  withoutMask,
} from "../../../src-shared/metering/period-mask";

const mask = fc.bigInt({ min: 0n, max: 2n ** 50n - 1n });

describe("a set of settlement periods", () => {
  test.each([
    { slot: 0, bit: 1 },
    { slot: 24, bit: 16_777_216 },
    { slot: 25, bit: 33_554_432 },
    { slot: 31, bit: 2_147_483_648 },
    { slot: 47, bit: 140_737_488_355_328 },
    { slot: 49, bit: 562_949_953_421_312 },
  ])("slot $slot (period $slot + 1) is bit $bit", ({ slot, bit }) => {
    expect(slotBit(slot)).toBe(bit);
    expect(hasSlot(bit, slot)).toBe(true);
    expect(countMask(bit)).toBe(1);
  });

  test.each([
    { width: 1, full: 1 },
    { width: 46, full: 2 ** 46 - 1 },
    { width: 50, full: 2 ** 50 - 1 },
  ])("the whole of $width slots is $full", ({ width, full }) => {
    expect(fullMask(width)).toBe(full);
    expect(countMask(fullMask(width))).toBe(width);
  });

  // The same sets as BigInts, whose operators have no 32-bit limit, are the plain twin.
  test("union, intersection, difference and count are those of the same sets as BigInts", () => {
    fc.assert(
      fc.property(mask, mask, (a, b) => {
        expect(unionMask(Number(a), Number(b))).toBe(Number(a | b));
        expect(intersectMask(Number(a), Number(b))).toBe(Number(a & b));
        expect(withoutMask(Number(a), Number(b))).toBe(Number(a & ~b));
        expect(countMask(Number(a))).toBe(a.toString(2).replaceAll("0", "").length);
      }),
    );
  });

  test("a slot is in a set exactly when its bit is", () => {
    fc.assert(
      fc.property(mask, fc.integer({ min: 0, max: 49 }), (set, slot) => {
        expect(hasSlot(Number(set), slot)).toBe(((set >> BigInt(slot)) & 1n) === 1n);
      }),
    );
  });
});
