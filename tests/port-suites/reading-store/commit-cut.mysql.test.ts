import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startMariadb } from "../mariadb-server";
import type { TestServer } from "../test-server";
import { batchesOf, row } from "../../support/readings/batch-of";
import { emptyTables } from "../../support/readings/dump-tables";
import { importRows, loadOf, select } from "../../support/readings/import-rows";
import { processingJob } from "../../support/readings/processing-job";
import { storedReadings } from "../../support/readings/stored-days";
import { commitProxy, type CommitProxy, type Cut } from "./commit-proxy";
import { mysqlStore } from "./mysql-store";

const rows = ["2025-11-23", "2025-11-24", "2025-11-25", "2025-11-26"].map((day) => row("A", day, [1, 2]));

let server: TestServer;
let store: Awaited<ReturnType<typeof mysqlStore>>;
let proxy: CommitProxy;
beforeAll(async () => {
  server = await startMariadb();
  store = await mysqlStore(server);
  proxy = await commitProxy(server.host, server.port);
});
afterAll(async () => {
  await store.close();
  await proxy.stop();
  await server.stop();
});
beforeEach(async () => {
  proxy.cut = null;
  proxy.cuts = 0;
  await emptyTables(store.db);
});

test.each<{ cut: Cut; rowsIn: number }>([
  { cut: "before", rowsIn: 0 },
  { cut: "after", rowsIn: 2 },
])(
  "the line cut $cut the COMMIT: the job's own row says how far it is, and going on from there is exact",
  async (given) => {
    const { cut, rowsIn } = given;
    // The channel is there already: the batch's COMMIT is the only one.
    await importRows({ db: store.db, readings: store.newReadings() }, [row("A", "2025-01-01", [1])]);
    const { readings } = store.at("127.0.0.1", proxy.port);
    const fence = await processingJob(store.db);
    const [first, second] = batchesOf(rows, 2);
    if (first === undefined || second === undefined) throw new Error("two batches were made");
    proxy.cut = cut;
    const failure = await readings.loadBatch(loadOf(fence, first)).catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code: "store_lost", retryable: true });
    expect(proxy.cuts).toBe(1);
    proxy.cut = null;

    const [job] = await select(
      store.db,
      "SELECT checkpoint_row, processed_rows FROM import_jobs WHERE id = ?",
      [fence.jobId],
    );
    expect(job).toEqual({ checkpoint_row: rowsIn, processed_rows: rowsIn });
    expect(await storedReadings(store.db)).toHaveLength(1 + rowsIn);

    const left = rowsIn === 0 ? [first, second] : [second];
    let checkpointRow = rowsIn;
    for (const batch of left) {
      const load = loadOf({ ...fence, checkpointRow }, batch);
      expect(await readings.loadBatch(load)).toMatchObject({ outcome: "loaded", counts: { imported: 2 } });
      checkpointRow = batch.lastRow;
    }
    const [done] = await select(
      store.db,
      "SELECT processed_rows, imported_rows, half_hours FROM import_jobs WHERE id = ?",
      [fence.jobId],
    );
    expect(done).toEqual({ processed_rows: 4, imported_rows: 4, half_hours: 8 });
    expect(await storedReadings(store.db)).toHaveLength(5);
  },
);
