import { expect, it } from "vitest";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { RowState } from "../../../src-shared/metering/reading-batch";
import { cells, longPlan, widePlan } from "../reading/plans";
import { readingsOf, readRows, statesOf } from "./read-text";

const M = "1200000000002";
const { values } = RowState;
/** Wide rows with a flag for the whole row. */
const flagged = (periods: number): ImportPlan => {
  const plan = widePlan(periods);
  const column = plan.columns.length;
  return { ...plan, columns: [...plan.columns, "Flag"], flags: { kind: "row", column } };
};

it("puts a GMT day of summer into two British days, and counts its row once", async () => {
  const { batches } = await readRows([`${M},01/07/2024,${cells(48)}`], widePlan(48, { clock: "utc" }));
  expect(batches[0]?.days.count).toBe(2);
  expect(statesOf(batches)).toEqual([values]);
  expect([...(batches[0]?.pieces.row ?? [])]).toEqual([0, 0]);
  const keys = [...readingsOf(batches).keys()];
  expect(keys.filter((key) => key.includes("2024-07-01"))).toHaveLength(46);
  expect(keys.filter((key) => key.includes("2024-07-02"))).toEqual([
    `${M} AI 2024-07-02 p1`,
    `${M} AI 2024-07-02 p2`,
  ]);
});

it("keeps flags of a row and of each half-hour", async () => {
  const each = widePlan(48, {
    columns: [...widePlan().columns, ...Array.from({ length: 48 }, (_, i) => `F${String(i + 1)}`)],
    flags: { kind: "period", columns: Array.from({ length: 48 }, (_, i) => i + 50) },
  });
  const byRow = await readRows(
    [`${M},09/11/2024,${cells(48)},E`, `${M},10/11/2024,${cells(48)},A`],
    flagged(48),
  );
  const byPeriod = await readRows([`${M},09/11/2024,${cells(48)},A,E,${cells(45, "A")},C`], each);
  const estimates = (file: typeof byRow) =>
    [...readingsOf(file.batches).values()].filter((text) => text.endsWith("E"));
  expect(estimates(byRow)).toHaveLength(48);
  expect(estimates(byPeriod)).toHaveLength(1);
  expect(readingsOf(byPeriod.batches).get(`${M} AI 2024-11-09 p2`)).toBe("1000000E");
});

it("keeps kVArh apart from kWh, and turns every unit into millionths", async () => {
  const plan = longPlan({
    columns: ["Meter", "When", "Value", "Unit"],
    unit: { column: 3, default: "kWh" },
  });
  const row = (unit: string) => `M,09/11/2024 00:00,1.5,${unit}`;
  const { batches } = await readRows(["kWh", "kVArh"].map(row), plan);
  expect([...readingsOf(batches)]).toEqual([
    ["M AI 2024-11-09 p1", "1500000"],
    ["M RI 2024-11-09 p1", "1500000"],
  ]);
  const inKw = await readRows([row("kW")], plan);
  expect([...readingsOf(inKw.batches).values()]).toEqual(["750000"]);
});
