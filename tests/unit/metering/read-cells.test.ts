import { expect, test } from "vitest";
import { readFlag } from "../../../src-shared/metering/read-flag";
import { readPeriod } from "../../../src-shared/metering/read-period";
import { readQuantity } from "../../../src-shared/metering/read-quantity";

test.each([
  ["A", "actual"],
  ["a", "actual"],
  ["Actual", "actual"],
  ["C", "actual"],
  ["", "actual"],
  ["E", "estimated"],
  ["Estimated", "estimated"],
  ["estimate", "estimated"],
  ["X", "unknown"],
  ["constructor", "unknown"],
])("the flag %j says %s", (text, flag) => {
  expect(readFlag(text)).toBe(flag);
});

test.each([
  ["1", 1],
  ["07", 7],
  ["48", 48],
  ["50", 50],
  ["7.0", 7],
  ["HH07", 7],
  ["P7", 7],
  ["SP48", 48],
  ["0", null],
  ["51", null],
  ["7.5", null],
  ["-7", null],
  ["", null],
])("%j is the settlement period %s", (text, period) => {
  expect(readPeriod(text)).toBe(period);
});

test.each([
  ["AI", "AI"],
  ["ae", "AE"],
  ["RI", "RI"],
  ["re", "RE"],
  ["Active Import", "AI"],
  ["kVArh", "RI"],
  ["kvarh export", "RE"],
  ["Max demand", null],
  ["", null],
])("%j is the quantity %s", (text, quantity) => {
  expect(readQuantity(text)).toBe(quantity);
});
