import { asFailure } from "../../../src-shared/failure";
import { describe, expect, test } from "vitest";
import { batchOf, row } from "../../support/readings/batch-of";
import { dumpTables } from "../../support/readings/dump-tables";
import { importRows, loadOf, select } from "../../support/readings/import-rows";
import { processingJob } from "../../support/readings/processing-job";
import type { SuiteStore } from "./suite-store";

const DAY = "2025-11-24";
const rows = [row("A", DAY, [5, 6]), { rejected: "x" }];

/** The fence: a batch is in only while its job is still this run's, and then its job's row has moved on. */
export function fence(store: () => SuiteStore): void {
  describe("a job that is no longer this run's", () => {
    test.each([
      { why: "has another owner", change: "owner = 'someone else'" },
      { why: "was claimed again", change: "attempt = 2" },
      { why: "is past this batch", change: "checkpoint_row = 2" },
      { why: "was put back into the queue", change: "status = 'queued'" },
      { why: "was cancelled", change: "status = 'cancelled'" },
      { why: "is being undone", change: "reverted_by = 99" },
    ])("$why: the batch is lost, and nothing of it is written", async ({ change }) => {
      const { db, readings } = store();
      await importRows(store(), [row("A", DAY, [1])]);
      const mine = await processingJob(db);
      await db.transaction((connection) =>
        connection.run(`UPDATE import_jobs SET ${change} WHERE id = ?`, [mine.jobId]),
      );
      const before = await dumpTables(db);
      expect(await readings.loadBatch(loadOf(mine, batchOf(rows)))).toEqual({ outcome: "lost" });
      expect(await dumpTables(db)).toEqual(before);
    });
  });

  test("the same batch twice is in once: the second finds the checkpoint moved", async () => {
    const { db, readings } = store();
    const mine = await processingJob(db);
    const load = loadOf(mine, batchOf(rows));
    expect(await readings.loadBatch(load)).toMatchObject({ outcome: "loaded" });
    const before = await dumpTables(db);
    expect(await readings.loadBatch(load)).toEqual({ outcome: "lost" });
    expect(await dumpTables(db)).toEqual(before);
  });

  test("a batch moves its job on: counts added, checkpoint, bytes, strip, tries back to 0, a new revision", async () => {
    const { db, readings } = store();
    const mine = await processingJob(db);
    await db.transaction((connection) =>
      connection.run(
        "UPDATE import_jobs SET tries = 3, imported_rows = 10, processed_rows = 10 WHERE id = ?",
        [mine.jobId],
      ),
    );
    const revision = () => select(db, "SELECT updated_at FROM import_jobs");
    const before = await revision();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const loaded = await readings.loadBatch({ ...loadOf(mine, batchOf(rows)), cells: `2${"0".repeat(47)}` });
    expect(loaded).toMatchObject({ cells: `7${"0".repeat(47)}`, cancelRequested: false });
    const [job] = await select(
      db,
      `SELECT processed_rows, imported_rows, failed_rows, half_hours, bytes_done, checkpoint_row, tries, status
       FROM import_jobs`,
    );
    expect(job).toEqual({
      processed_rows: 12,
      imported_rows: 11,
      failed_rows: 1,
      half_hours: 2,
      bytes_done: 200,
      checkpoint_row: 2,
      tries: 0,
      status: "processing",
    });
    expect(await revision()).not.toEqual(before);
  });

  test("a batch says that somebody asked its job to stop, and is in all the same", async () => {
    const { db, readings } = store();
    const mine = await processingJob(db);
    await db.transaction((connection) =>
      connection.run(`UPDATE import_jobs SET cancel_requested_at = ${db.dialect.now} WHERE id = ?`, [
        mine.jobId,
      ]),
    );
    const loaded = await readings.loadBatch(loadOf(mine, batchOf(rows)));
    expect(loaded).toMatchObject({ outcome: "loaded", cancelRequested: true, counts: { imported: 1 } });
  });

  test("a batch that fails in the middle leaves nothing behind", async () => {
    const { db, readings } = store();
    await importRows(store(), [row("A", DAY, [1]), row("B", DAY, [1])]);
    // A row of readings that no coverage tells of: this store was damaged, and a batch must not paper over it.
    await db.transaction(async (connection) => {
      await connection.run("DELETE FROM import_job_coverage");
      await connection.run("DELETE FROM readings WHERE channel_id = (SELECT MIN(id) FROM channels)");
    });
    const mine = await processingJob(db);
    const before = await dumpTables(db);
    const batch = batchOf([row("A", DAY, [2]), row("B", DAY, [2]), { rejected: "x" }]);
    await expect(readings.loadBatch(loadOf(mine, batch))).rejects.toMatchObject({ code: "store_error" });
    expect(await dumpTables(db)).toEqual(before);
  });

  test("coverage of a day that readings does not have is an error that names the day", async () => {
    const { db, readings } = store();
    await importRows(store(), [row("A", DAY, [1])]);
    await db.transaction((connection) => connection.run("DELETE FROM readings"));
    const mine = await processingJob(db);
    const failure = await readings.loadBatch(loadOf(mine, batchOf(rows))).catch(asFailure);
    expect(failure).toMatchObject({ code: "store_error" });
    expect(JSON.stringify(failure)).toContain(DAY);
  });
}
