import { afterEach, beforeEach, expect, it } from "vitest";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import { countOf } from "../support/cli/figures";
import { dayOf, figures, foldedReadings, wideFile, type WideRow } from "../support/cli/wide-file";
import { storedReadings } from "../support/readings/stored-days";

const METERS = 300;

/** Two data folders, so two spools, on one store at the same moment. */
export function twoDesksSuite(open: () => Promise<CliStore>): void {
  let store: CliStore;
  let desks: readonly [Desk, Desk];

  beforeEach(async () => {
    store = await open();
    desks = [await store.desk(), await store.desk()];
    await desks[0].run("migrate");
  });
  afterEach(() => store.close());

  it("imports the same bytes once: the other becomes the duplicate", async () => {
    const rows = rowsOf(0, 20, 0);
    const [one, two] = await Promise.all(
      desks.map(async (desk) => desk.imports(await desk.file("same.csv", wideFile(rows)))),
    );
    expect([one?.code, two?.code]).toEqual([0, 0]);
    const jobs = [...(one?.jobs ?? []), ...(two?.jobs ?? [])];
    const first = jobs.find((job) => job.duplicate_of === null);
    const other = jobs.find((job) => job.duplicate_of !== null);
    expect(first).toMatchObject({ state: "imported", imported_rows: rows.length, unchanged_rows: 0 });
    expect(other).toMatchObject({ state: "already_in", duplicate_of: first?.batch_id, processed_rows: 0 });
    expect(other).toMatchObject({ imported_rows: 0, unchanged_rows: 0, failed_rows: 0 });
    expect(await storedReadings(store.db)).toEqual(foldedReadings([{ job: first?.id ?? 0, rows }]));
    expect(await countOf(store.db, "reading_deliveries")).toBe(0);
  });

  it("folds half of the same days of each: the later job's values are in force, whoever came first", async () => {
    const files = [rowsOf(0, 14, 0), rowsOf(7, 21, 1000)];
    const imports = await Promise.all(
      desks.map(async (desk, index) =>
        desk.imports(await desk.file(`half-${index}.csv`, wideFile(files[index] ?? []))),
      ),
    );
    const jobs = imports.map(({ code, jobs: [job] }, index) => {
      expect([code, job?.processed_rows, job?.failed_rows]).toEqual([0, METERS * 14, 0]);
      return { job: job?.id ?? 0, rows: files[index] ?? [] };
    });
    expect(await storedReadings(store.db)).toEqual(foldedReadings(jobs));
    // Of each day that both brought, what is not in force is kept.
    expect(await countOf(store.db, "reading_deliveries")).toBe(METERS * 7);
  });
}

/** The days from one to before another of each meter; other figures for another seed. */
function rowsOf(from: number, to: number, seed: number): WideRow[] {
  return Array.from({ length: METERS * (to - from) }, (_, index) => {
    const meter = Math.floor(index / (to - from));
    const day = from + (index % (to - from));
    return {
      meter: `T-${String(meter).padStart(3, "0")}`,
      day: dayOf(day),
      values: figures(meter * 100 + day + seed),
    };
  });
}
