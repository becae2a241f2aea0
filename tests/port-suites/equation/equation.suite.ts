import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyTables } from "../../support/readings/dump-tables";
import type { SharedStore } from "./machine";
import { play } from "./play";
import { worlds } from "./world";

const seed = Number(process.env["METERDROP_TEST_SEED"] ?? Date.now() % 1_000_000);
/** Worlds that are played on each store; the named script plays many more. */
const numRuns = Number(process.env["METERDROP_EQUATION_RUNS"] ?? 50);

/** DESIGN.md section 1: import(S) then undo(J) equals import(S without J), whatever happens on the way. */
export function equationSuite(name: string, open: () => Promise<SharedStore>): void {
  describe(`the equation on ${name}`, () => {
    let store: SharedStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    test(
      `holds in ${numRuns} worlds (METERDROP_TEST_SEED=${seed})`,
      { timeout: numRuns * 10_000 },
      async () => {
        const property = fc.asyncProperty(worlds, async (world) => {
          await emptyTables(store.db);
          expect(await play(store, world)).toEqual([]);
        });
        await fc.assert(property, { seed, numRuns });
      },
    );
  });
}
