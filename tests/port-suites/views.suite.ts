import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDay } from "../../src-shared/metering/day-number";
import { periodsInDay, periodStartUtcMinutes } from "../../src-shared/metering/settlement-day";
import type { TestStore } from "../support/stores/store-targets";

const hh = (count: number) => Array.from({ length: count }, (_, i) => `hh${String(i + 1).padStart(2, "0")}`);

/** What BI tools query: half_hourly_readings and daily_totals. */
export function viewsSuite(open: () => Promise<TestStore>): void {
  let test: TestStore;
  let channel = 0;

  beforeAll(async () => {
    test = await open();
  });
  afterAll(() => test.close());

  /** A meter with one channel; gives the channel's id. */
  const meter = async (identifier: string) => {
    const id = ++channel;
    await test.change(
      "INSERT INTO meters (id, identifier, kind, created_at) VALUES (?, ?, 'other', '2026-01-01 00:00:00.000000')",
      [id, identifier],
    );
    await test.change("INSERT INTO channels (id, meter_id, quantity, unit) VALUES (?, ?, 'AI', 'kWh')", [
      id,
      id,
    ]);
    return id;
  };
  /** kWh as the engine keeps them. */
  const kept = (kWh: number) => (test.kind === "sqlite" ? Math.round(kWh * 1_000_000) : kWh);
  const halfHours = async (id: number, day: string, values: readonly number[], estimated = 0) => {
    const total = values.reduce((sum, value) => sum + value, 0);
    await test.change(
      `INSERT INTO readings (channel_id, reading_date, import_type, job_id, total, estimated, ${hh(values.length).join(", ")})
       VALUES (?, ?, 'hh', 1, ?, ?, ${values.map(() => "?").join(", ")})`,
      [id, day, kept(total), estimated, ...values.map(kept)],
    );
  };
  const daily = (id: number, day: string, total: number) =>
    test.change(
      "INSERT INTO readings (channel_id, reading_date, import_type, job_id, total) VALUES (?, ?, 'daily', 1, ?)",
      [id, day, kept(total)],
    );

  describe("half_hourly_readings", () => {
    it.each([
      ["2026-01-15", "2026-01-15 00:00:00", "2026-01-15 23:30:00"],
      ["2026-03-28", "2026-03-28 00:00:00", "2026-03-28 23:30:00"],
      // The clocks go forward: 46 periods, midnight still GMT.
      ["2026-03-29", "2026-03-29 00:00:00", "2026-03-29 22:30:00"],
      ["2026-03-30", "2026-03-29 23:00:00", "2026-03-30 22:30:00"],
      ["2026-07-01", "2026-06-30 23:00:00", "2026-07-01 22:30:00"],
      // They go back: 50 periods, midnight still summer time.
      ["2026-10-25", "2026-10-24 23:00:00", "2026-10-25 23:30:00"],
      ["2026-10-26", "2026-10-26 00:00:00", "2026-10-26 23:30:00"],
      // Years whose last Sundays are the 31st.
      ["2024-03-31", "2024-03-31 00:00:00", "2024-03-31 22:30:00"],
      ["2027-10-31", "2027-10-30 23:00:00", "2027-10-31 23:30:00"],
    ])("%s starts at %s and its last period at %s, UTC", async (day, first, last) => {
      const id = await meter(`view-${day}`);
      const periods = periodsInDay(parseDay(day));
      await halfHours(
        id,
        day,
        Array.from({ length: periods }, (_, i) => (i + 1) / 1000),
      );
      const rows = (await test.rows(
        "SELECT * FROM half_hourly_readings WHERE identifier = ? ORDER BY period",
        [`view-${day}`],
      )) as { period: number; starts_at: string; value: string | number }[];
      expect(rows).toHaveLength(periods);
      expect(rows[0]).toMatchObject({
        quantity: "AI",
        unit: "kWh",
        reading_date: day,
        period: 1,
        starts_at: first,
      });
      expect(rows.at(-1)).toMatchObject({ period: periods, starts_at: last });
      for (const { period, starts_at, value } of rows) {
        expect(Date.parse(`${starts_at}Z`) / 60_000).toBe(periodStartUtcMinutes(parseDay(day), period));
        expect(Number(value)).toBe(period / 1000);
      }
    });

    it("leaves missing half-hours out and tells estimates, past the 32nd too", async () => {
      const id = await meter("view-part");
      await halfHours(id, "2026-01-15", [0, 1, 2], 2);
      await test.change("UPDATE readings SET hh02 = NULL, hh40 = ?, estimated = ? WHERE channel_id = ?", [
        kept(4),
        2 ** 39,
        id,
      ]);
      const rows = await test.rows(
        "SELECT period, estimated FROM half_hourly_readings WHERE identifier = 'view-part' ORDER BY period",
      );
      expect(rows).toEqual([
        { period: 1, estimated: 0 },
        { period: 3, estimated: 0 },
        { period: 40, estimated: 1 },
      ]);
    });

    it("has nothing of a daily total", async () => {
      await daily(await meter("view-daily"), "2026-01-15", 5);
      expect(await test.rows("SELECT 1 FROM half_hourly_readings WHERE identifier = 'view-daily'")).toEqual(
        [],
      );
    });
  });

  describe("daily_totals", () => {
    const full = (count: number) => Array<number>(count).fill(0.5);

    it.each([
      // day, half-hours there, daily figure -> what counts
      ["2026-01-15", 48, null, [24, "hh"]],
      ["2026-01-15", 48, 99, [24, "hh"]],
      ["2026-01-15", 47, 99, [99, "daily"]],
      ["2026-01-15", 47, null, null],
      ["2026-01-15", 0, 99, [99, "daily"]],
      ["2026-03-29", 46, 99, [23, "hh"]],
      ["2026-03-29", 45, 99, [99, "daily"]],
      ["2026-03-28", 46, 99, [99, "daily"]],
      ["2026-10-25", 50, 99, [25, "hh"]],
      ["2026-10-25", 48, 99, [99, "daily"]],
      ["2026-10-25", 49, null, null],
    ] as const)("%s with %i half-hours and a daily figure of %s", async (day, periods, figure, expected) => {
      const name = `total-${day}-${periods}-${String(figure)}`;
      const id = await meter(name);
      if (periods > 0) await halfHours(id, day, full(periods));
      if (figure !== null) await daily(id, day, figure);
      const rows = (await test.rows("SELECT total, source FROM daily_totals WHERE identifier = ?", [
        name,
      ])) as {
        total: string | number;
        source: string;
      }[];
      expect(rows.map((row) => [Number(row.total), row.source])).toEqual(expected === null ? [] : [expected]);
    });
  });

  it.each(["half_hourly_readings", "daily_totals"])(
    "%s of one meter's month stays index-bound",
    async (view) => {
      await meter(`plan-${view}`);
      const explain = test.kind === "sqlite" ? "EXPLAIN QUERY PLAN" : "EXPLAIN";
      const plan = (await test.rows(
        `${explain} SELECT * FROM ${view}
       WHERE identifier = ? AND reading_date BETWEEN '2026-01-01' AND '2026-01-31'`,
        [`plan-${view}`],
      )) as { detail?: string; table?: string; key?: string | null }[];
      const scanned =
        test.kind === "sqlite"
          ? plan.filter(({ detail = "" }) => /^SCAN (m|c|r|h)\b/.test(detail))
          : plan.filter(({ table = "", key }) => /^(m|c|r|h)$/.test(table) && key === null);
      expect(scanned).toEqual([]);
    },
  );
}
