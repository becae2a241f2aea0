import { expect, test } from "vitest";
import { readChannel } from "../../../src-main/assemble/read-channel";
import type { Quantity, Unit } from "../../../src-shared/jobs/import-plan";

function channel(unit: string, quantity: string, ownUnit: Unit = "kWh", ownQuantity: Quantity = "AI") {
  const plan = {
    unit: { column: 3, default: ownUnit },
    quantity: { column: 4, default: ownQuantity },
  };
  const read = readChannel(plan, unit, quantity);
  return read.ok ? [read.quantity, read.unit] : [read.code, read.params["value"], read.column];
}

test.each<[string, Parameters<typeof channel>, (string | number)[]]>([
  ["blank cells: the file's own", ["", ""], ["AI", "kWh"]],
  ["N/A is blank", ["N/A", "-"], ["AI", "kWh"]],
  ["export", ["kWh", "AE"], ["AE", "kWh"]],
  ["another unit", ["MWh", "AI"], ["AI", "MWh"]],
  ["kVArh alone is reactive import", ["kVArh", ""], ["RI", "kVArh"]],
  ["kVArh of an export file is reactive export", ["kVArh", "", "kWh", "AE"], ["RE", "kVArh"]],
  ["kVArh that the header says", ["", "", "kVArh", "AI"], ["RI", "kVArh"]],
  ["a reactive row of a file whose unit nothing names", ["", "RI"], ["RI", "kWh"]],
  ["reactive, and said so", ["kVArh", "RE"], ["RE", "kVArh"]],
  ["kVArh never goes to active import", ["kVArh", "AI"], ["unit_unknown", "kVArh", 3]],
  ["nor where the header says kVArh", ["", "AI", "kVArh", "RI"], ["unit_unknown", "kVArh", 3]],
  ["kWh never goes to reactive", ["kWh", "RI"], ["unit_unknown", "kWh", 3]],
  ["a unit that is no energy", ["m3", ""], ["unit_unknown", "m3", 3]],
  ["a quantity that is none", ["kWh", "Max demand"], ["unit_unknown", "Max demand", 4]],
])("%s", (_name, args, expected) => {
  expect(channel(...args)).toEqual(expected);
});
