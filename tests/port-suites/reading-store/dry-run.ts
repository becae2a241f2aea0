import { expect, test } from "vitest";
import { dumpTables, emptyTables } from "../../support/readings/dump-tables";
import { importRows } from "../../support/readings/import-rows";
import { seededRandom } from "../../support/seeded-random";
import { randomRows } from "./batches";
import type { SuiteStore } from "./suite-store";

/** A dry run judges everything and writes only what is its own job's. */
export function dryRun(store: () => SuiteStore): void {
  test.each([1, 7, 40])("leaves every other table as it was, in batches of %d rows", async (size) => {
    const { db } = store();
    const random = seededRandom(size);
    await importRows(store(), randomRows(random, 30));
    const own = ["import_jobs", "import_job_problems", "import_job_rejects"] as const;
    const before = await dumpTables(db, own);
    const rows = [
      ...randomRows(random, 40),
      { brings: [{ meter: "never seen", day: "2025-01-01", slots: [1] }] },
    ];
    const { counts } = await importRows(store(), rows, { dryRun: true, size });
    expect(counts.imported).toBeGreaterThan(0);
    expect(await dumpTables(db, own)).toEqual(before);
  });

  test("has the counts, the strip and the problems of the real run", async () => {
    const { db } = store();
    const random = seededRandom(11);
    const [there, rows] = [randomRows(random, 30), randomRows(random, 60)];
    const results = [];
    for (const dry of [true, false]) {
      await emptyTables(db);
      await importRows(store(), there);
      const { counts, cells } = await importRows(store(), rows, { dryRun: dry, size: 7 });
      const { import_job_problems: problems = [] } = await dumpTables(db);
      results.push({ counts, cells, problems: problems.map((row) => row.replace(/"job_id":\d+/, "")) });
    }
    expect(results[0]).toEqual(results[1]);
  });

  test("writes its counts and checkpoint to its job", async () => {
    const { db } = store();
    const { counts } = await importRows(store(), randomRows(seededRandom(5), 25), { dryRun: true, size: 10 });
    const { import_jobs: jobs = [] } = await dumpTables(db);
    expect(JSON.parse(jobs[0] ?? "{}")).toMatchObject({
      processed_rows: counts.processed,
      imported_rows: counts.imported,
      checkpoint_row: 25,
      bytes_done: 2500,
    });
  });
}
