import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliTargets, type CliStore, type CliTarget } from "../support/cli/cli-store";
import { select } from "../support/readings/import-rows";
import { seededRandom } from "../support/seeded-random";
import { call, setScene, type Scene } from "./disturbed-import";
import type { Fault } from "./fault";
import { findDamage } from "./find-damage";
import { channelsLocked, deadlocked, jobLocked } from "./locks-held";

const seed = Number(process.env["METERDROP_TEST_SEED"] ?? Date.now() % 1_000_000);
const FAULTS: readonly Fault[] = [channelsLocked, jobLocked, deadlocked];
const targets = cliTargets().map((target) => [target.name, target] as const);

/** Contention ends no import and counts as no try: the batch that met it is loaded again. */
describe.each(targets)(`an import that meets locks, on %s (METERDROP_TEST_SEED=${seed})`, (name, target) => {
  let started: Awaited<ReturnType<CliTarget["start"]>>;
  beforeAll(async () => {
    started = await target.start();
  });
  afterAll(() => started.stop());

  it("is loaded again from the batch that met them, and ends with exact counts", async () => {
    const survived: string[] = [];
    for (const fault of FAULTS) {
      const store = await started.fresh();
      try {
        if (fault.applies(store)) survived.push(await survives(store, fault));
      } finally {
        await store.close();
      }
    }
    process.stdout.write(`\n${name} met: ${survived.join(", ")}\n`);
    expect(survived.length).toBeGreaterThan(1);
  });
});

async function survives(store: CliStore, fault: Fault): Promise<string> {
  const scene = await setScene(store);
  const met = await call(scene, fault, { random: seededRandom(seed), usualMs: 1000 });
  expect([fault.name, met.injected, met.code, met.stderr]).toEqual([fault.name, true, 1, expect.anything()]);
  expect(await findDamage(scene)).toMatchObject({ words: [], lost: 0, doubled: 0 });
  expect(await triesOf(scene)).toEqual([{ tries: 0, attempt: 1 }]);
  return fault.name;
}

function triesOf({ store }: Scene): Promise<unknown[]> {
  return select(store.db, "SELECT tries, attempt FROM import_jobs WHERE filename = 'disturbed.csv'");
}
