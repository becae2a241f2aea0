import { expect, test } from "vitest";
import { isReactive, readUnit, toMillionths, unitScale } from "../../../src-shared/metering/units";

test.each([
  ["kWh", "kWh"],
  ["KWH", "kWh"],
  ["k W h", "kWh"],
  ["(kWh)", "kWh"],
  ["Wh", "Wh"],
  ["MWh", "MWh"],
  ["GWh", "GWh"],
  ["kW", "kW"],
  ["kVArh", "kVArh"],
  ["KVARH", "kVArh"],
  ["m3", null],
  ["kVA", null],
  ["", null],
  ["constructor", null],
])("%j names the unit %s", (text, unit) => {
  expect(readUnit(text)).toBe(unit);
});

test("only kVArh quantities are reactive", () => {
  expect((["AI", "AE", "RI", "RE"] as const).map(isReactive)).toEqual([false, false, true, true]);
});

test("kW is a mean power: its energy depends on the interval", () => {
  expect(toMillionths(47, 1, unitScale("kW", 30))).toBe(2_350_000);
  expect(toMillionths(47, 1, unitScale("kW", 15))).toBe(1_175_000);
  expect(toMillionths(47, 1, unitScale("kW", 60))).toBe(4_700_000);
  expect(toMillionths(47, 1, unitScale("kW", 1440))).toBe(112_800_000);
});
