import { describe, expect, test } from "vitest";
import { LARGEST_HALF_HOUR, LARGEST_TOTAL } from "../../../src-shared/metering/millionths";
import { row, type TestRow } from "../../support/readings/batch-of";
import { importRows, select } from "../../support/readings/import-rows";
import { storedDeliveries, storedReadings } from "../../support/readings/stored-days";
import type { SuiteStore } from "./suite-store";

const DAY = "2025-11-24";

/** What becomes of rows, and what stands in the tables then. */
export function outcomes(store: () => SuiteStore): void {
  describe("rows of a first file", () => {
    test("are imported: the day is in force, and no more is kept than a coverage bit", async () => {
      const { db } = store();
      const { job, counts } = await importRows(store(), [row("A", DAY, [500_000, "1250000e"])]);
      expect(counts).toMatchObject({ processed: 1, imported: 1, replaced: 0, halfHours: 2, failed: 0 });
      expect(await storedReadings(db)).toEqual([
        { meter: "A", day: DAY, slots: [500_000, "1250000e"], total: 1_750_000, job, line: 2 },
      ]);
      expect(await storedDeliveries(db)).toEqual([]);
      const coverage = await select(db, "SELECT month, import_type, job_id, days FROM import_job_coverage");
      expect(coverage).toEqual([{ month: 2025 * 12 + 10, import_type: "hh", job_id: job, days: 2 ** 23 }]);
    });

    test("cover the first and the last day of a month, and months of their own", async () => {
      const { db } = store();
      const days = ["2024-01-31", "2024-02-01", "2024-02-29", "2025-01-31"];
      await importRows(
        store(),
        days.map((day) => row("A", day, [1])),
        { size: 3 },
      );
      const coverage = await select(db, "SELECT month, days FROM import_job_coverage ORDER BY month");
      expect(coverage).toEqual([
        { month: 2024 * 12, days: 2 ** 30 },
        { month: 2024 * 12 + 1, days: 1 + 2 ** 28 },
        { month: 2025 * 12, days: 2 ** 30 },
      ]);
    });

    test("keep every decimal, the sign, and zero apart from missing", async () => {
      const slots = [0, 1, -1, -500_000, 123_456_789, LARGEST_HALF_HOUR, -LARGEST_HALF_HOUR, null, 7_000_000];
      await importRows(store(), [row("A", DAY, slots)]);
      const [stored] = await storedReadings(store().db);
      expect(stored?.slots).toEqual(slots);
      expect(stored?.total).toBe(129_956_789);
    });

    test("of daily totals are one figure a day, whatever stands beside in half-hours", async () => {
      const { db } = store();
      await importRows(store(), [row("A", DAY, [1_000_000])]);
      const totals = [row("A", DAY, [12_345_678]), row("B", DAY, [`${LARGEST_TOTAL}e`])];
      const { counts } = await importRows(store(), totals, { type: "daily" });
      expect(counts).toMatchObject({ imported: 2, halfHours: 2 });
      const rows = await select(
        db,
        "SELECT import_type, hh01, estimated FROM readings ORDER BY import_type, channel_id",
      );
      expect(rows).toHaveLength(3);
      expect((await storedReadings(db)).map((day) => day.total).sort()).toEqual(
        [1_000_000, 12_345_678, LARGEST_TOTAL].sort(),
      );
      expect(await importRows(store(), totals, { type: "daily" })).toMatchObject({
        counts: { unchanged: 2, imported: 0 },
      });
    });

    test.each([
      { day: "2025-03-30", periods: 46 },
      { day: "2025-10-26", periods: 50 },
    ])("have $periods half-hours on $day", async ({ day, periods }) => {
      const slots = Array.from({ length: periods }, (_, index) => (index + 1) * 1000);
      const { counts } = await importRows(store(), [row("A", day, slots)]);
      expect(counts.halfHours).toBe(periods);
      const [stored] = await storedReadings(store().db);
      expect(stored?.slots).toEqual(slots);
      const again = await importRows(store(), [row("A", day, slots)]);
      expect(again.counts).toMatchObject({ unchanged: 1, halfHours: 0 });
    });

    test("of one meter's import and reactive import are two channels, each with its unit", async () => {
      const brings = [
        { meter: "A", quantity: "AI", day: DAY, slots: [1] },
        { meter: "A", quantity: "RI", day: DAY, slots: [2] },
      ] as const;
      const { counts } = await importRows(store(), [{ brings }]);
      expect(counts).toMatchObject({ processed: 1, imported: 1, halfHours: 2 });
      const channels = await select(store().db, "SELECT quantity, unit FROM channels ORDER BY quantity");
      expect(channels).toEqual([
        { quantity: "AI", unit: "kWh" },
        { quantity: "RI", unit: "kVArh" },
      ]);
    });
  });

  describe("rows of a second file", () => {
    const first: TestRow[] = [row("A", DAY, [5, 6]), row("B", DAY, ["7e"])];

    test("with the same values are unchanged, and only counted as delivered", async () => {
      const { db } = store();
      await importRows(store(), first);
      const before = await storedReadings(db);
      const { counts } = await importRows(store(), first);
      expect(counts).toMatchObject({ processed: 2, unchanged: 2, imported: 0, halfHours: 0 });
      expect(await storedReadings(db)).toEqual(before);
      expect(await storedDeliveries(db)).toEqual([]);
      expect(await select(db, "SELECT job_id FROM import_job_coverage")).toHaveLength(4);
    });

    test("with another value replace it, and what was there is kept under its own job", async () => {
      const { db } = store();
      const old = await importRows(store(), first);
      const { job, counts } = await importRows(store(), [row("A", DAY, [5, 9])]);
      expect(counts).toMatchObject({ imported: 1, replaced: 1, halfHours: 1 });
      expect((await storedReadings(db))[0]).toMatchObject({ slots: [5, 9], total: 14, job });
      expect(await storedDeliveries(db)).toEqual([
        { meter: "A", day: DAY, slots: [5, 6], total: 11, job: old.job, line: 2 },
      ]);
    });

    test("with another flag alone are a change", async () => {
      const { db } = store();
      await importRows(store(), first);
      const { counts } = await importRows(store(), [row("B", DAY, [7])]);
      expect(counts).toMatchObject({ imported: 1, replaced: 1, halfHours: 1 });
      expect((await storedReadings(db))[1]).toMatchObject({ slots: [7] });
    });

    test("with more half-hours fill the day: nothing is replaced", async () => {
      await importRows(store(), first);
      const { counts } = await importRows(store(), [row("A", DAY, [null, null, 8])]);
      expect(counts).toMatchObject({ imported: 1, replaced: 0, halfHours: 1 });
      expect((await storedReadings(store().db))[0]).toMatchObject({ slots: [5, 6, 8], total: 19 });
    });
  });

  test("blank rows, rows without a value and rejected rows are counted as DESIGN.md section 7 says", async () => {
    const rows: TestRow[] = [{ blank: true }, { nothing: true }, { rejected: "A;x" }, row("A", DAY, [5])];
    const { counts, cells } = await importRows(store(), rows);
    expect(counts).toEqual({
      processed: 3,
      imported: 1,
      unchanged: 1,
      failed: 1,
      replaced: 0,
      warnings: 0,
      halfHours: 1,
    });
    expect(cells).toBe(`7${"0".repeat(47)}`);
  });
}
