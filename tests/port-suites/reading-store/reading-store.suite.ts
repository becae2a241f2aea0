import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { emptyTables } from "../../support/readings/dump-tables";
import { batches } from "./batches";
import { channels } from "./channels";
import { dryRun } from "./dry-run";
import { fence } from "./fence";
import { merging } from "./merging";
import { outcomes } from "./outcomes";
import { overlap } from "./overlap";
import { problems } from "./problems";
import type { OpenedStore, SuiteStore } from "./suite-store";

/** What every store's readings must do. */
export function readingStoreSuite(name: string, open: () => Promise<OpenedStore>): void {
  describe(`readings in ${name}`, () => {
    let opened: OpenedStore;
    let current: SuiteStore;
    const store = () => current;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());
    beforeEach(async () => {
      await emptyTables(opened.db);
      current = { db: opened.db, readings: opened.newReadings(), another: opened.another };
    });

    describe("outcomes", () => outcomes(store));
    describe("merging", () => merging(store));
    describe("batches", () => batches(store));
    describe("dry run", () => dryRun(store));
    describe("fence", () => fence(store));
    describe("problems", () => problems(store));
    describe("channels", () => channels(store));
    describe("overlap", () => overlap(store));
  });
}
