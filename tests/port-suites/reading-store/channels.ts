import { expect, test } from "vitest";
import { batchOf, row } from "../../support/readings/batch-of";
import { emptyTables } from "../../support/readings/dump-tables";
import { importRows, loadOf, select } from "../../support/readings/import-rows";
import { processingJob } from "../../support/readings/processing-job";
import { storedReadings } from "../../support/readings/stored-days";
import type { SuiteStore } from "./suite-store";

const DAY = "2025-11-24";

/** Meters and channels: made on first sight, found ever after. */
export function channels(store: () => SuiteStore): void {
  test("a meter is made on first sight, and says which job brought it", async () => {
    const { db } = store();
    const first = await importRows(store(), [row("A", DAY, [1])]);
    await importRows(store(), [row("A", DAY, [2]), row("B", DAY, [2])]);
    const meters = await select(db, "SELECT identifier, kind, first_job_id FROM meters ORDER BY identifier");
    expect(meters).toMatchObject([
      { identifier: "A", kind: "other", first_job_id: first.job },
      { identifier: "B", kind: "other" },
    ]);
  });

  test("a code is a text: case and leading zeros tell meters apart", async () => {
    const codes = ["a1", "A1", "0012", "12", "é"];
    await importRows(
      store(),
      codes.map((code) => row(code, DAY, [1])),
    );
    expect((await storedReadings(store().db)).map((day) => day.meter).sort()).toEqual(codes.toSorted());
  });

  test("two processes that see the same new meters at once make each of them once", async () => {
    const codes = Array.from({ length: 40 }, (_, index) => `meter ${index}`);
    const [one, other] = [store(), store().another()];
    await Promise.all([
      importRows(
        one,
        codes.map((code) => row(code, DAY, [1])),
        { size: 5 },
      ),
      importRows(
        other,
        codes.toReversed().map((code) => row(code, DAY, [1])),
        { size: 5 },
      ),
    ]);
    expect(await select(one.db, "SELECT id FROM meters")).toHaveLength(codes.length);
    expect(await select(one.db, "SELECT id FROM channels")).toHaveLength(codes.length);
    expect(await storedReadings(one.db)).toHaveLength(codes.length);
  });

  test("a batch locks its channels by a write: their versions count the batches", async () => {
    const { db } = store();
    await importRows(store(), [row("A", DAY, [1]), row("B", DAY, [1]), row("A", DAY, [1])], { size: 1 });
    const versions = await select(db, "SELECT version FROM channels ORDER BY id");
    expect(versions).toEqual([{ version: 2 }, { version: 1 }]);
  });

  test("channels that are gone, since the database is another one, are looked up again", async () => {
    const { db, readings } = store();
    await importRows(store(), [row("A", DAY, [1])]);
    await emptyTables(db);
    const mine = await processingJob(db);
    const load = loadOf(mine, batchOf([row("A", DAY, [1])]));
    await expect(readings.loadBatch(load)).rejects.toMatchObject({ code: "store_busy", retryable: true });
    expect(await readings.loadBatch(load)).toMatchObject({ outcome: "loaded", counts: { imported: 1 } });
  });

  test("hundreds of meters in a batch, and years of days, come back as they went in", async () => {
    const codes = Array.from({ length: 620 }, (_, index) => `meter ${String(index).padStart(3, "0")}`);
    const spread = (shift: number) => [
      ...codes.map((code, index) => row(code, `20${String(10 + (index % 15))}-06-15`, [index + shift])),
      row("meter 000", "1999-12-31", [1 + shift]),
      row("meter 000", "2049-01-01", [2 + shift]),
    ];
    await importRows(store(), spread(0));
    const again = await importRows(store(), spread(0));
    expect(again.counts).toMatchObject({ unchanged: 622, imported: 0 });
    const changed = await importRows(store(), spread(5000));
    expect(changed.counts).toMatchObject({ imported: 622, replaced: 622 });
    const stored = await storedReadings(store().db);
    expect(stored.every((day) => day.job === changed.job && (day.total ?? 0) >= 5000)).toBe(true);
  });
}
