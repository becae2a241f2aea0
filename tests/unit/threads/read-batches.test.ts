import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { BATCH_LIMITS, isFull } from "../../../src-main/threads/read-file/batch-limits";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { RowState } from "../../../src-shared/metering/reading-batch";
import { cells, dailyPlan, longPlan, widePlan } from "../reading/plans";
import { wideRows } from "./generated-file";
import { readingsOf, readRows, statesOf } from "./read-text";

const M = "1200000000002";
const { blank, values, rejected, nothing } = RowState;
const codes = (problems: readonly { code: string; line: number }[]) =>
  problems.map(({ code, line }) => [line, code]);

describe("a batch", () => {
  it("says of each record what it is, blank ones too", async () => {
    const rows = [`${M},09/11/2024,1.5`, "", `${M},10/11/2024,x`, ",,", `${M},11/11/2024,2`, "\u001a"];
    const { batches, end } = await readRows(rows, dailyPlan());
    expect(end).toEqual({ totalRows: 3, recordCount: 6 });
    expect(batches).toHaveLength(1);
    expect(statesOf(batches)).toEqual([values, blank, rejected, blank, values, blank]);
    expect(batches[0]).toMatchObject({ type: "daily", firstRow: 1, lastRow: 6 });
    expect(batches[0]?.rejected).toMatchObject([{ row: 3, line: 4, raw: `${M},10/11/2024,x` }]);
    expect([...readingsOf(batches)]).toEqual([
      [`${M} AI 2024-11-09 p1`, "1500000"],
      [`${M} AI 2024-11-11 p1`, "2000000"],
    ]);
  });

  it("knows the cell of the strip in which each row starts, and the bytes done", async () => {
    const rows = Array.from({ length: 480 }, (_, i) => `M${String(i).padStart(4, "0")},09/11/2024,1`);
    const { batches } = await readRows(rows, dailyPlan(), { batchRows: 100 });
    const rowCells = batches.flatMap(({ rowCell }) => [...rowCell]);
    expect(rowCells).toEqual(rowCells.toSorted((a, b) => a - b));
    expect(new Set(rowCells).size).toBe(48);
    const bytes = batches.map(({ bytesDone }) => bytesDone);
    expect(bytes.at(-1)).toBe([dailyPlan().columns.join(","), ...rows].join("\n").length);
    expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
  });

  it("has no row where the file has none", async () => {
    expect(await readRows([], dailyPlan())).toEqual({ batches: [], end: { totalRows: 0, recordCount: 0 } });
  });
});

describe("the same half-hours twice in a batch", () => {
  it("are a repeat or a conflict, said on the later row with the line of the earlier", async () => {
    const rows = [`${M},09/11/2024,1`, `${M},09/11/2024,1`, `${M},09/11/2024,3`];
    const { batches } = await readRows(rows, dailyPlan());
    expect(batches[0]?.warnings).toMatchObject([
      { line: 3, code: "repeated_in_file", params: { other: 2 }, raw: rows[1] },
      { line: 4, code: "conflict_in_file", params: { other: 3 }, raw: rows[2] },
    ]);
    expect([...readingsOf(batches).values()]).toEqual(["3000000"]);
    expect(batches[0]?.pieces.count).toBe(3);
    expect(batches[0]?.overridden).toEqual([
      { piece: 1, slot: 0, value: 1_000_000, estimated: false },
      { piece: 0, slot: 0, value: 1_000_000, estimated: false },
    ]);
  });

  it("are neither where two rows bring two parts of a day", async () => {
    const rows = [
      `${M},09/11/2024,${cells(24)}${",".repeat(24)}`,
      `${M},09/11/2024${",".repeat(24)},${cells(24)}`,
    ];
    const { batches } = await readRows(rows, widePlan());
    expect(codes(batches[0]?.warnings ?? [])).toEqual([
      [2, "values_blank_in_day"],
      [3, "values_blank_in_day"],
    ]);
    expect(batches[0]?.days.count).toBe(1);
    expect(readingsOf(batches).size).toBe(48);
  });
});

describe("the repeated hour of a long file", () => {
  const times = ["00:30", "01:00", "01:30", "01:00", "01:30", "02:00"];
  const rows = times.map((time, i) => `M,27/10/2024 ${time},${String(i + 2)}`);
  const right = [2, 3, 4, 5, 6, 7].map((p) => [`M AI 2024-10-27 p${String(p)}`, `${String(p)}000000`]);

  test.each([1, 2, 7, Infinity])("oldest first and newest first, %d rows a batch", async (batchRows) => {
    const forward = await readRows(rows, longPlan(), { batchRows });
    const backward = await readRows(rows.toReversed(), longPlan(), { batchRows });
    expect([...readingsOf(forward.batches)]).toEqual(right);
    expect([...readingsOf(backward.batches)]).toEqual(right);
  });

  it("is counted by rejected rows too", async () => {
    const broken = rows.with(1, "M,27/10/2024 01:00,x");
    const { batches } = await readRows(broken, longPlan());
    expect([...readingsOf(batches)]).toEqual(right.filter((_, i) => i !== 1));
  });
});

describe("batches of any size", () => {
  test.each([
    ["plain", widePlan()],
    ["GMT", widePlan(48, { clock: "utc" })],
    ["50 columns", widePlan(50)],
  ])("give the same readings, states and rejects: %s", async (_name, plan) => {
    const columns = [...plan.columns, "Flag"];
    const withFlag: ImportPlan = { ...plan, columns, flags: { kind: "row", column: columns.length - 1 } };
    await fc.assert(
      fc.asyncProperty(wideRows(plan.periods.length), async (rows) => {
        const whole = await readRows(rows, withFlag, { batchRows: Infinity });
        for (const batchRows of [1, 7]) {
          const cut = await readRows(rows, withFlag, { batchRows, chunk: 97 });
          expect(readingsOf(cut.batches)).toEqual(readingsOf(whole.batches));
          expect(statesOf(cut.batches)).toEqual(statesOf(whole.batches));
          expect(cut.batches.flatMap((batch) => batch.rejected)).toEqual(
            whole.batches.flatMap((batch) => batch.rejected),
          );
          expect(cut.end).toEqual(whole.end);
          expect(cut.batches.map(({ firstRow }) => firstRow)).toEqual(
            cut.batches.map((_, i) => i * batchRows + 1),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it("end at the limits whatever was asked for", () => {
    const empty = { dayCount: 0, rows: 0, rawLength: 0 };
    expect(isFull(empty)).toBe(false);
    expect(isFull({ ...empty, dayCount: BATCH_LIMITS.meterDays })).toBe(true);
    expect(isFull({ ...empty, rows: BATCH_LIMITS.rows })).toBe(true);
    expect(isFull({ ...empty, rawLength: BATCH_LIMITS.rawLength })).toBe(true);
  });

  it("end where many rejected rows would fill the memory", async () => {
    const rows = Array.from({ length: 3000 }, () => `${M},09/11/2024,${"x".repeat(4000)}`);
    const { batches } = await readRows(rows, dailyPlan(), { batchRows: Infinity });
    expect(batches.length).toBeGreaterThan(2);
    expect(statesOf(batches)).toHaveLength(3000);
  });
});

it("leaves a blank half-hour of a long file as it was", async () => {
  const { batches } = await readRows(["M,09/11/2024 00:00,", "M,09/11/2024 00:30,1"], longPlan());
  expect(statesOf(batches)).toEqual([nothing, values]);
  expect([...readingsOf(batches).keys()]).toEqual(["M AI 2024-11-09 p2"]);
  expect(codes(batches[0]?.warnings ?? [])).toEqual([[2, "half_hour_missing"]]);
});

it("refuses a plan of another interval", async () => {
  await expect(readRows(["M,09/11/2024 00:00,1"], longPlan({ interval: 60 }))).rejects.toMatchObject({
    code: "plan_unreadable",
  });
});

describe("a file that speaks against its plan", () => {
  const row = (date: string) => `${M},${date},1`;
  const rows = ["01/02/2024", "13/02/2024", "03/02/2024", "02/14/2024", "02/15/2024"].map(row);

  it("fails at its end, with the first such date and how many rows are in", async () => {
    await expect(readRows(rows, dailyPlan(), { batchRows: 2 })).rejects.toMatchObject({
      code: "plan_contradicted",
      params: { what: "“02/14/2024”", line: 5, rows: 3 },
    });
  });

  it("goes on where one date in many is a typing error, and rejects its row", async () => {
    const right = Array.from({ length: 15 }, (_, i) => [
      row(`${String(13 + i)}/01/2024`),
      row(`${String(13 + i)}/03/2024`),
    ]);
    const { batches } = await readRows([...right.flat(), row("01/02/2024"), row("02/14/2024")], dailyPlan());
    expect(batches.flatMap(({ rejected }) => rejected.map(({ line }) => line))).toEqual([33]);
  });
});
