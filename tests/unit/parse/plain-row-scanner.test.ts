import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { PlainRowScanner } from "../../../src-main/parse/plain-row-scanner";
import type { Unit } from "../../../src-shared/jobs/import-plan";
import { readValue, UNREADABLE } from "../../../src-shared/metering/read-value";
import { unitScale } from "../../../src-shared/metering/units";

function scan(row: string, unit: Unit = "kWh") {
  const columns = { count: 5, numbers: [2, 3, 4], keys: [0, 1], delimiter: ",", scale: unitScale(unit, 30) };
  const scanner = new PlainRowScanner(columns, 4);
  const bytes = Buffer.from(`##${row}##`);
  if (!scanner.scan(bytes, 2, bytes.length - 2)) return null;
  const keys = [0, 1].map((key) => bytes.toString("utf8", scanner.keyStart[key], scanner.keyEnd[key]));
  return { keys, values: [...scanner.values] };
}

describe("it takes plain figures", () => {
  test.each([
    ["M,D,1,2.5,.125", [1_000_000, 2_500_000, 125_000]],
    ["M,D, 1 ,  2.5,3. ", [1_000_000, 2_500_000, 3_000_000]],
    ["M,D,,  ,0", [NaN, NaN, 0]],
    ["M,D,0.12345678,0.1234565,0.0000004", [123_457, 123_457, 0]],
    ["M,D,123456789.12345,1,1", [123_456_789_123_450, 1_000_000, 1_000_000]],
  ])("%s", (row, values) => {
    expect(scan(row)).toEqual({ keys: ["M", "D"], values: [...values, NaN] });
  });

  it("finds the bytes of the other cells as they are, spaces too", () => {
    expect(scan(" M 1,Dé,1,2,3")?.keys).toEqual([" M 1", "Dé"]);
  });
});

test.each([
  "M,D,1,2",
  "M,D,1,2,3,4",
  "M,D,1,2,3,",
  "M,D,-1,2,3",
  "M,D,+1,2,3",
  "M,D,1e3,2,3",
  "M,D,1.2.3,2,3",
  "M,D,.,2,3",
  "M,D,1 2,2,3",
  "M,D,N/A,2,3",
  'M,D,"1",2,3',
  "M,D,1O,2,3",
  "M,D,1234567890123456,2,3",
  "M",
  "",
])("it leaves %j to the plain way", (row) => {
  expect(scan(row)).toBeNull();
});

it("reads each number as readValue does", () => {
  const cell = fc.oneof(
    fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value.toFixed(8)),
    fc.string({ unit: fc.constantFrom("0", "1", "5", "9", ".", " ", "-", "e", ","), maxLength: 18 }),
  );
  const unit = fc.constantFrom<Unit>("kWh", "Wh", "MWh", "GWh", "kW");
  fc.assert(
    fc.property(fc.tuple(cell, cell, cell), unit, (cells, unitName) => {
      const scanned = scan(`M,D,${cells.join(",")}`, unitName);
      if (scanned === null) return;
      const plain = cells.map((text) => readValue(text, unitScale(unitName, 30)));
      expect(plain).not.toContain(UNREADABLE);
      expect(scanned.values.slice(0, 3)).toEqual(plain);
    }),
  );
});
