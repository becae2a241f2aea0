import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobResponse } from "../../src-shared/contract/job-response";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import { dayOf, figures, foldedReadings, wideFile, type WideRow } from "../support/cli/wide-file";
import { storedDeliveries, storedReadings } from "../support/readings/stored-days";

/** Files that come after others of the same days: what is in force is the fold, and nothing that was is lost. */
export function changesSuite(open: () => Promise<CliStore>): void {
  let store: CliStore;
  let desk: Desk;

  beforeAll(async () => {
    store = await open();
    desk = await store.desk();
  });
  afterAll(() => store.close());

  const imported = async (name: string, rows: readonly WideRow[]): Promise<JobResponse> => {
    const { jobs } = await desk.imports(await desk.file(name, wideFile(rows)));
    const [job] = jobs;
    if (job === undefined) throw new Error("no job was printed");
    return job;
  };
  const of = async (meter: string, days: ReturnType<typeof storedReadings>) =>
    (await days).filter((day) => day.meter === meter);

  describe("a correction", () => {
    const before = [0, 1, 2].map((n) => ({ meter: "C-1", day: dayOf(n), values: figures(n) }));
    const after: WideRow[] = [
      { meter: "C-1", day: dayOf(0), values: figures(0, { 9: "7.777" }) },
      { meter: "C-1", day: dayOf(1), values: figures(1) },
      { meter: "C-1", day: dayOf(2), flag: "E", values: figures(2) },
      { meter: "C-1", day: dayOf(3), values: figures(3) },
    ];
    let [first, second]: JobResponse[] = [];

    beforeAll(async () => {
      first = await imported("before.csv", before);
      second = await imported("after.csv", after);
    });

    it("counts changed values as replaced, the same ones as unchanged, and an estimate as kept out", () => {
      expect(first).toMatchObject({ imported_rows: 3, unchanged_rows: 0, replaced_rows: 0 });
      expect(second).toMatchObject({ imported_rows: 2, unchanged_rows: 2, replaced_rows: 1, warnings: 1 });
    });

    it("leaves in force what the fold says", async () => {
      const files = [
        { job: first?.id ?? 0, rows: before },
        { job: second?.id ?? 0, rows: after },
      ];
      expect(await of("C-1", storedReadings(store.db))).toEqual(foldedReadings(files));
    });

    it("keeps what was replaced, and what was kept out, with the job that brought it", async () => {
      const kept = await of("C-1", storedDeliveries(store.db));
      expect(kept.map(({ day, job, slots }) => [day, job, slots?.[8]])).toEqual([
        [dayOf(0), first?.id, millionths(before[0]?.values[8])],
        [dayOf(2), second?.id, `${millionths(before[2]?.values[8])}e`],
      ]);
    });
  });

  it("takes a changed flag alone for a change: an actual of the same value over an estimate", async () => {
    const rows = [{ meter: "C-2", day: dayOf(0), values: figures(5) }];
    const estimate = await imported("estimate.csv", [{ ...rows[0], flag: "E" } as WideRow]);
    const actual = await imported("actual.csv", rows);
    expect(actual).toMatchObject({ imported_rows: 1, unchanged_rows: 0, replaced_rows: 1, half_hours: 48 });
    expect(await of("C-2", storedReadings(store.db))).toEqual(foldedReadings([{ job: actual.id, rows }]));
    const kept = await of("C-2", storedDeliveries(store.db));
    expect(kept).toMatchObject([{ job: estimate.id, slots: figures(5).map((v) => `${millionths(v)}e`) }]);
  });

  it("does not let an older file that comes after its correction overwrite it", async () => {
    const old = [0, 1].map((n) => ({ meter: "C-3", day: dayOf(n), values: figures(n) }));
    const correction = [{ meter: "C-3", day: dayOf(0), values: figures(50) }];
    const path = await desk.file("older.csv", wideFile(old));
    expect((await desk.run("import", path, "--background")).code).toBe(0);
    const newer = await imported("correction.csv", correction);
    expect((await desk.run("work", "--once")).code).toBe(0);
    const shown = await desk.run("jobs", "show", String(newer.id - 1), "--json");
    const older = JSON.parse(shown.stdout) as JobResponse & { problems: { code: string; params: object }[] };

    expect(older).toMatchObject({
      filename: "older.csv",
      imported_rows: 1,
      unchanged_rows: 1,
      replaced_rows: 0,
    });
    expect(older.problems.map((problem) => problem.code)).toContain("newer_kept");
    expect(JSON.stringify(older.problems)).toContain("correction.csv");
    const files = [
      { job: older.id, rows: old },
      { job: newer.id, rows: correction },
    ];
    expect(await of("C-3", storedReadings(store.db))).toEqual(foldedReadings(files));
    const kept = await of("C-3", storedDeliveries(store.db));
    expect(kept).toMatchObject([{ job: older.id, day: dayOf(0), slots: figures(0).map(millionths) }]);
  });
}

const millionths = (kwh: string | undefined): number => Math.round(Number(kwh) * 1_000_000);
