import { describe, expect, it, test } from "vitest";
import { identifyMeter, mpanCheckDigit } from "../../../src-shared/metering/identify-meter";

const known = (text: string) => {
  const identity = identifyMeter(text);
  return identity.ok
    ? [identity.meter.identifier, identity.meter.kind, identity.meter.supplyNumber, identity.expectedDigit]
    : [identity.code, identity.params];
};

describe("a meter cell names a meter", () => {
  test.each([
    ["1200000000002", "1200000000002", "mpan", null, null],
    ["1234567890123", "1234567890123", "mpan", null, 6],
    [" 12 0000 0000 002 ", "1200000000002", "mpan", null, null],
    ["12\u00a00000\u00a00000\u00a0002", "1200000000002", "mpan", null, null],
    ["1200000000002.0", "1200000000002", "mpan", null, null],
    ["1200000000002.00", "1200000000002", "mpan", null, null],
    ["'1200000000002", "1200000000002", "mpan", null, null],
    ['="1200000000002"', "1200000000002", "mpan", null, null],
    ["018011011200000000002", "1200000000002", "mpan", "018011011200000000002", null],
    ["0180110101200000000002", "1200000000002", "mpan", "0180110101200000000002", null],
    ["01 801 101 12 0000 0000 002", "1200000000002", "mpan", "018011011200000000002", null],
    ["7712345601", "7712345601", "mprn", null, null],
    ["123456", "123456", "mprn", null, null],
    ["12345", "12345", "other", null, null],
    ["E06BG12862", "E06BG12862", "other", null, null],
    ["Boiler  house\u00a02", "Boiler house 2", "other", null, null],
    ["A".repeat(32), "A".repeat(32), "other", null, null],
  ])("%j is %s", (text, ...expected) => {
    expect(known(text)).toEqual(expected);
  });
});

describe("a meter cell that names none", () => {
  test.each([
    ["", "meter_missing", {}],
    [" \u00a0", "meter_missing", {}],
    ["-", "meter_missing", {}],
    ["N/A", "meter_missing", {}],
    ["NULL", "meter_missing", {}],
    ["1.20002E+12", "meter_shortened", { value: "1.20002E+12" }],
    ["1e+12", "meter_shortened", { value: "1e+12" }],
    ["A".repeat(33), "meter_too_long", { value: "A".repeat(33) }],
  ])("%j: %s", (text, ...expected) => {
    expect(known(text)).toEqual(expected);
  });
});

it("gives published cores their check digit", () => {
  // Cores that stand in the tests of two other programs (WessexWater/chellow, limejump/mpan).
  const cores = ["2278676232781", "2261582968220", "2292056799106", "1312345678907"];
  expect(cores.map((core) => mpanCheckDigit(core))).toEqual(cores.map((core) => Number(core.at(-1))));
});
