import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Unit } from "../../../src-shared/jobs/import-plan";
import { readValue, UNREADABLE, whyUnreadable } from "../../../src-shared/metering/read-value";
import { unitScale } from "../../../src-shared/metering/units";

const kWh = unitScale("kWh", 30);

describe("a value in kWh is read in millionths", () => {
  test.each([
    ["0", 0],
    ["1", 1_000_000],
    ["0.227", 227_000],
    [".5", 500_000],
    ["5.", 5_000_000],
    ["+1.5", 1_500_000],
    ["-1.5", -1_500_000],
    ["-0.000", 0],
    ["  0.557 ", 557_000],
    ["\u00a02.5\u00a0", 2_500_000],
    ["'3.5", 3_500_000],
    ['="4.5"', 4_500_000],
    ["0E-20", 0],
    ["5.0E-4", 500],
    ["1.5e2", 150_000_000],
    ["1,234.5", 1_234_500_000],
    ["1,234", 1_234_000_000],
    ["12,345,678", 12_345_678_000_000],
    ["999999.999999", 999_999_999_999],
  ])("%j is %d", (text, millionths) => {
    expect(readValue(text, kWh)).toBe(millionths);
  });
});

test.each(["", "   ", "\u00a0", "N/A", "n/a", "NULL", "null", "-", " - "])("%j is missing", (text) => {
  expect(readValue(text, kWh)).toBeNaN();
});

test.each([
  ["0.1234565", 123_457],
  ["0.1234564", 123_456],
  ["0.12345649", 123_456],
  ["0.0000005", 1],
  ["0.00000049", 0],
  ["-0.0000005", -1],
  ["0.1234564999999999999999", 123_456],
  ["0.1234565000000000000000", 123_457],
])("%j is rounded half up once, to %d", (text, millionths) => {
  expect(readValue(text, kWh)).toBe(millionths);
});

const units: [string, Unit, number, number][] = [
  ["1234.567", "Wh", 30, 1_234_567],
  ["0.0005", "Wh", 30, 1],
  ["1.234567891", "MWh", 30, 1_234_567_891],
  ["0.0000000005", "MWh", 30, 1],
  ["0.5", "GWh", 30, 500_000_000_000],
  ["4.7", "kW", 30, 2_350_000],
  ["0.000001", "kW", 30, 1],
  ["0.00000099", "kW", 30, 0],
  ["1.5", "kW", 1440, 36_000_000],
  ["0.75", "kVArh", 30, 750_000],
];
test.each(units)("%s %s over %d minutes is %d millionths", (text, unit, interval, millionths) => {
  expect(readValue(text, unitScale(unit, interval))).toBe(millionths);
});

describe("what is neither a number nor missing", () => {
  test.each([
    ["1O.5", "value_has_letter", { value: "1O.5", letter: "O" }],
    ["l.5", "value_has_letter", { value: "l.5", letter: "l" }],
    ["3I", "value_has_letter", { value: "3I", letter: "I" }],
    ["O", "value_not_a_number", { value: "O" }],
    ["12 kWh", "value_not_a_number", { value: "12 kWh" }],
    ["1 234.5", "value_not_a_number", { value: "1 234.5" }],
    ["0,227", "value_not_a_number", { value: "0,227" }],
    ["1,23", "value_not_a_number", { value: "1,23" }],
    ["1.2.3", "value_not_a_number", { value: "1.2.3" }],
    [".", "value_not_a_number", { value: "." }],
    ["--1", "value_not_a_number", { value: "--1" }],
    ["e5", "value_not_a_number", { value: "e5" }],
    ["#REF!", "value_not_a_number", { value: "#REF!" }],
    ["NaN", "value_not_a_number", { value: "NaN" }],
    ["Infinity", "value_not_a_number", { value: "Infinity" }],
    ["0x10", "value_not_a_number", { value: "0x10" }],
  ])("%j: %s", (text, code, params) => {
    expect(readValue(text, kWh)).toBe(UNREADABLE);
    expect(whyUnreadable(text)).toEqual({ code, params });
  });
});

describe("a file delimited by semicolons may write decimals with a comma", () => {
  test.each([
    ["1,234", UNREADABLE],
    ["1,234.5", 1_234_500_000],
    ["1,234,567", 1_234_567_000_000],
  ])("%j", (text, millionths) => {
    expect(readValue(text, kWh, true)).toBe(millionths);
  });
});

it("reads what is too large for any column as too large, not as unreadable", () => {
  for (const text of ["1e300", "9".repeat(99), "1e999"]) {
    const value = readValue(text, kWh);
    expect(value).toBeGreaterThan(9e15);
    expect(value).not.toBe(UNREADABLE);
  }
});

it("agrees with exact whole-number arithmetic for every decimal of any unit", () => {
  const decimal = fc.record({
    whole: fc.bigInt({ min: 0n, max: 99_999n }),
    fraction: fc.bigInt({ min: 0n, max: 999_999_999_999n }),
    decimals: fc.integer({ min: 0, max: 12 }),
    unit: fc.constantFrom<Unit>("kWh", "Wh", "MWh", "kW", "kVArh"),
  });
  fc.assert(
    fc.property(decimal, ({ whole, fraction, decimals, unit }) => {
      const cut = String(fraction).padStart(12, "0").slice(0, decimals);
      const text = decimals === 0 ? String(whole) : `${String(whole)}.${cut}`;
      const scale = unitScale(unit, 30);
      const divisor = 10n ** BigInt(decimals) * BigInt(scale.over);
      const numerator = BigInt(`${String(whole)}${cut}`) * 10n ** BigInt(scale.power);
      expect(readValue(text, scale)).toBe(Number((2n * numerator + divisor) / (2n * divisor)));
    }),
  );
});
