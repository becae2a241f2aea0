import { expect, test } from "vitest";
import { emptyTables } from "../../support/readings/dump-tables";
import { importRows } from "../../support/readings/import-rows";
import { processingJob } from "../../support/readings/processing-job";
import { keptFolds } from "../../support/readings/stored-days";
import { seededRandom } from "../../support/seeded-random";
import { expectedFolds, randomRows } from "./batches";
import type { SuiteStore } from "./suite-store";

const ROUNDS = 15;

/** Several processes that bring the same days at once. */
export function overlap(store: () => SuiteStore): void {
  test("processes that load overlapping days at once end equal to the fold, and every job can be taken out", async () => {
    const { db } = store();
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = seededRandom(seed);
    const stores = [store(), store().another(), store().another()];
    for (let round = 0; round < ROUNDS; round++) {
      await emptyTables(db);
      const files = await Promise.all(
        stores.map(async (each) => {
          const fence = await processingJob(db);
          return { store: each, fence, job: fence.jobId, rows: randomRows(random, 12) };
        }),
      );
      await Promise.all(
        files.map(({ store: each, rows, fence }) => importRows(each, rows, { size: 3, fence })),
      );
      expect(await keptFolds(db), `seed ${seed}, round ${round}`).toEqual(expectedFolds(files));
    }
  });
}
