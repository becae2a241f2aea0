import { describe, expect, it, test } from "vitest";
import { dailyPlan, longPlan } from "../reading/plans";
import { readingsOf, readRows, statesOf } from "./read-text";

const codes = (problems: readonly { code: string; line: number }[]) =>
  problems.map(({ code, line }) => [line, code]);

describe("a resumed read", () => {
  const rows = Array.from(
    { length: 20 },
    (_, i) => `1234567890123,${String(i + 1).padStart(2, "0")}/11/2024,1`,
  );

  test.each([1, 7, 8, 19, 20])("goes on after row %d, and ends a batch exactly there", async (afterRow) => {
    const whole = await readRows(rows, dailyPlan(), { batchRows: 8 });
    const rest = await readRows(rows, dailyPlan(), { batchRows: 8, afterRow });
    expect(rest.end).toEqual(whole.end);
    expect(statesOf(rest.batches)).toHaveLength(20 - afterRow);
    if (afterRow < 20) expect(rest.batches[0]?.firstRow).toBe(afterRow + 1);
    expect(readingsOf(rest.batches).size).toBe(20 - afterRow);
  });

  it("does not say again what was said before", async () => {
    const whole = await readRows(rows, dailyPlan());
    const rest = await readRows(rows, dailyPlan(), { afterRow: 5 });
    expect(whole.batches.flatMap(({ warnings }) => codes(warnings))).toEqual([[2, "mpan_check_digit"]]);
    expect(rest.batches.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it("tells the repeated hour by rows that are in already", async () => {
    const times = ["01:00", "01:30", "01:00", "01:30"].map((time) => `M,27/10/2024 ${time},1`);
    const { batches } = await readRows(times, longPlan(), { afterRow: 2 });
    expect([...readingsOf(batches).keys()]).toEqual(["M AI 2024-10-27 p5", "M AI 2024-10-27 p6"]);
  });
});
