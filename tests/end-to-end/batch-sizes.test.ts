import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Job } from "../../src-shared/jobs/job";
import { importInProcess } from "../support/cli/import-in-process";
import { dayOf, figures, wideFile, type WideRow } from "../support/cli/wide-file";
import { storeTargets, type StoreTarget, type TestStore } from "../support/stores/store-targets";

/** What is in before: the files below change, repeat and fill it. */
const before: WideRow[] = [0, 1, 2, 3].flatMap((n) => [
  { meter: "B-1", day: dayOf(n), values: figures(n) },
  { meter: "B-2", day: dayOf(n), flag: "E", values: figures(n, { 3: "", 4: "" }) },
]);

const wide: WideRow[] = [
  ...before.map((row, n) => ({ ...row, values: n % 2 === 0 ? row.values : figures(n + 70) })),
  { meter: "B-3", day: dayOf(0), values: figures(1, { 9: "", 10: "" }) },
  { meter: "B-1", day: dayOf(5), values: figures(5, { 1: "12O.5" }) },
  { meter: "B-3", day: dayOf(0), values: figures(1, { 9: "4.5", 11: "" }) },
  { meter: "B-2", day: dayOf(1), values: figures(90) },
];

/** One row a half-hour: every day is spread over 48 rows, and over as many batches as they are cut into. */
const long = [0, 1]
  .flatMap((n) =>
    figures(n + 40, { 7: "x", 8: "" }).map(
      (value, index) => `B-1,${dayOf(n + 2)},${index + 1},${value},${index % 5 === 0 ? "E" : "A"}`,
    ),
  )
  .join("\n");

const FILES: readonly (readonly [name: string, text: string])[] = [
  ["before.csv", wideFile(before)],
  ["wide.csv", wideFile(wide)],
  ["long.csv", `MPAN,Date,Period,Value,ReadingType\n${long}\n`],
];

const TABLES = ["readings", "reading_deliveries"];

describe.each(storeTargets().map((target) => [target.name, target] as const))("%s", (_, target) => {
  let started: Awaited<ReturnType<StoreTarget["start"]>>;
  let folder: string;
  beforeAll(async () => {
    started = await target.start();
    folder = await mkdtemp(join(tmpdir(), "meterdrop-batches-"));
    for (const [name, text] of FILES) await writeFile(join(folder, name), text);
  });
  afterAll(async () => {
    await started.stop();
    await rm(folder, { recursive: true });
  });

  /** Imports every file into a store of its own; gives the counts of each job and what the tables then hold. */
  const importAll = async (batchRows: number) => {
    const test = await started.fresh();
    try {
      await test.store.schema.migrate("the tests", new AbortController().signal);
      const jobs = [];
      for (const [name] of FILES) {
        const file = { path: join(folder, name), dataFolder: join(folder, `data-${batchRows}`), batchRows };
        jobs.push(countsOf(await importInProcess(test.store, file)));
      }
      return { jobs, tables: await tablesOf(test) };
    } finally {
      await test.close();
    }
  };

  it("has the same in force, kept and counted for batches of one row, of seven rows and of the whole file", async () => {
    const whole = await importAll(Infinity);
    // processed = imported + unchanged + failed; replaced among the imported. Of the long file's half-hours an estimate in
    // five is kept out by an actual, and one a day is blank.
    expect(whole.jobs).toEqual([
      ended({ processed: 8, imported: 8, unchanged: 0, failed: 0, replaced: 0 }),
      ended({ processed: 12, imported: 7, unchanged: 4, failed: 1, replaced: 5 }),
      ended({ processed: 96, imported: 72, unchanged: 22, failed: 2, replaced: 72 }),
    ]);
    expect(whole.tables[0]?.length).toBe(9);
    expect(await importAll(7)).toEqual(whole);
    expect(await importAll(1)).toEqual(whole);
  });
});

interface Counts {
  readonly processed: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly replaced: number;
}

const ended = (counts: Counts) => ({ status: "completed", ...counts });

const countsOf = (job: Job) => ({
  status: job.status,
  processed: job.processedRows,
  imported: job.importedRows,
  unchanged: job.unchangedRows,
  failed: job.failedRows,
  replaced: job.replacedRows,
});

/** The rows of the tables that hold readings, whatever ids their meters were given. */
function tablesOf(test: TestStore): Promise<string[][]> {
  return Promise.all(
    TABLES.map(async (table) => {
      const sql = `SELECT m.identifier, c.quantity, d.* FROM ${table} d
        JOIN channels c ON c.id = d.channel_id JOIN meters m ON m.id = c.meter_id`;
      const rows = (await test.rows(sql)) as Record<string, unknown>[];
      return rows.map((row) => JSON.stringify({ ...row, channel_id: null })).sort();
    }),
  );
}
