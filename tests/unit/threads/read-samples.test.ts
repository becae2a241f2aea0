import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RowState } from "../../../src-shared/metering/reading-batch";
import { dailyPlan, longPlan, widePlan } from "../reading/plans";
import { readBytes, readingsOf, statesOf } from "./read-text";

const { values } = RowState;
const codes = (problems: readonly { code: string; line: number }[]) =>
  problems.map(({ code, line }) => [line, code]);

describe("the samples", () => {
  const sample = (name: string) => readFileSync(new URL(`../../../samples/${name}`, import.meta.url));
  const sum = (readings: Map<string, string>) =>
    [...readings.values()].reduce((total, text) => total + Number(text.replace("E", "")), 0);

  it("half-hourly.csv: two meters over two days", async () => {
    const plan = widePlan(48, { date: { column: 1, order: "ymd", assumed: false } });
    const { batches, end } = await readBytes(sample("half-hourly.csv"), plan);
    const readings = readingsOf(batches);
    expect(end).toEqual({ totalRows: 4, recordCount: 4 });
    expect(statesOf(batches)).toEqual([values, values, values, values]);
    expect([readings.size, sum(readings)]).toEqual([192, 321_364_000]);
    expect(readings.get("1234567890123 AI 2025-11-07 p1")).toBe("227000");
    expect(readings.get("1234567890124 AI 2025-11-08 p48")).toBe("1562000");
    expect(codes(batches[0]?.warnings ?? [])).toEqual([
      [2, "mpan_check_digit"],
      [3, "mpan_check_digit"],
    ]);
  });

  it("daily.csv: one meter over seven days", async () => {
    const plan = dailyPlan({ date: { column: 1, order: "ymd", assumed: false } });
    const { batches, end } = await readBytes(sample("daily.csv"), plan);
    const readings = readingsOf(batches);
    expect(end).toEqual({ totalRows: 7, recordCount: 7 });
    expect([readings.size, sum(readings)]).toEqual([7, 338_800_000]);
    expect(readings.get("1234567890123 AI 2025-11-01 p1")).toBe("45100000");
    expect(codes(batches[0]?.warnings ?? [])).toEqual([[2, "mpan_check_digit"]]);
  });

  it("long-with-flags.csv: one day of a supplier's own meter code, with estimates", async () => {
    const plan = longPlan({
      delimiter: ";",
      columns: ["MeterCode", "ReadDateTime", "ReadValue", "Unit", "ReadingType"],
      unit: { column: 3, default: "kWh" },
      flags: { kind: "row", column: 4 },
    });
    const { batches, end } = await readBytes(sample("long-with-flags.csv"), plan);
    const readings = readingsOf(batches);
    expect(end).toEqual({ totalRows: 48, recordCount: 48 });
    expect(statesOf(batches)).toEqual(Array.from({ length: 48 }, () => values));
    expect(batches[0]?.warnings).toEqual([]);
    expect([batches[0]?.days.count, readings.size, sum(readings)]).toEqual([1, 48, 277_500_000]);
    expect([...readings.values()].filter((text) => text.endsWith("E"))).toHaveLength(4);
    expect(readings.get("E06BG12862 AI 2024-11-09 p1")).toBe("5000000");
  });
});
