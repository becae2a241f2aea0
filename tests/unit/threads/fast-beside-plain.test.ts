import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { cells, widePlan } from "../reading/plans";
import { wideRows } from "./generated-file";
import { readingsOf, readRows } from "./read-text";

const M = "1200000000002";

/** Wide rows with a flag for the whole row. */
const flagged = (periods: number): ImportPlan => {
  const plan = widePlan(periods);
  const column = plan.columns.length;
  return { ...plan, columns: [...plan.columns, "Flag"], flags: { kind: "row", column } };
};

describe("the fast way beside the plain way", () => {
  const plans: [string, ImportPlan][] = [
    ["48 columns", flagged(48)],
    ["50 columns", flagged(50)],
    ["in Wh", { ...flagged(48), unit: { column: null, default: "Wh" } }],
    ["in kW", { ...flagged(48), unit: { column: null, default: "kW" } }],
    ["GMT", { ...flagged(48), clock: "utc" }],
    ["assumed date order", { ...flagged(48), date: { column: 1, order: "dmy", assumed: true } }],
  ];

  test.each(plans)("gives equal batches: %s", async (_name, plan) => {
    await fc.assert(
      fc.asyncProperty(
        wideRows(plan.periods.length),
        fc.constantFrom(1, 7, Infinity),
        async (rows, batchRows) => {
          const plain = await readRows(rows, plan, { batchRows, fast: false });
          const fast = await readRows(rows, plan, { batchRows, fast: true, chunk: 500 });
          expect(fast).toEqual(plain);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("reads a unit of each row, and falls back where one has another scale", async () => {
    const plan = widePlan(48, {
      columns: [...widePlan().columns, "Unit"],
      unit: { column: 50, default: "kWh" },
    });
    const units = ["kWh", "kWh", "kWh", "Wh", "Wh", "Wh", "kVArh", "kVArh", "KWH", "", "m3", "kWh"];
    const rows = units.map(
      (unit, i) => `${M},${String(i + 1).padStart(2, "0")}/11/2024,${cells(48, "1.5")},${unit}`,
    );
    const plain = await readRows(rows, plan, { fast: false });
    expect(await readRows(rows, plan, { fast: true })).toEqual(plain);
    expect(readingsOf(plain.batches).get(`${M} AI 2024-11-06 p1`)).toBe("1500");
  });
});
