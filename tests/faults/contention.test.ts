import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliTargets, type CliStore, type CliTarget } from "../support/cli/cli-store";
import { select } from "../support/readings/import-rows";
import { isFullRun, seed } from "./full-run";
import { mustSurvive } from "./ledger";
import { seededRandom } from "../support/seeded-random";
import { call, setScene, type Scene } from "./disturbed-import";
import type { Fault } from "./fault";
import { disturbedDamage } from "./disturbed-damage";
import type { Damage } from "./find-damage";
import { TooLate, untilStruck } from "./too-late";
import { channelsLocked, deadlocked, jobLocked } from "./locks-held";

const FAULTS: readonly Fault[] = [channelsLocked, jobLocked, deadlocked];
const TIMES = isFullRun ? 5 : 1;
const targets = cliTargets().map((target) => [target.name, target] as const);

/** Contention ends no import and counts as no try: the batch that met it is loaded again. */
describe.each(targets)(`an import that meets locks, on %s (METERDROP_TEST_SEED=${seed})`, (name, target) => {
  let started: Awaited<ReturnType<CliTarget["start"]>>;
  beforeAll(async () => {
    started = await target.start();
  });
  afterAll(() => started.stop());

  it("is loaded again from the batch that met them, and ends with exact counts", async () => {
    for (const fault of Array.from({ length: TIMES }, () => FAULTS).flat()) {
      await untilStruck(async () => {
        const store = await started.fresh();
        try {
          if (fault.applies(store)) await mustSurvive(name, fault.name, () => meet(store, fault));
        } finally {
          await store.close();
        }
      });
    }
  });
});

async function meet(store: CliStore, fault: Fault): Promise<Damage> {
  const scene = await setScene(store);
  const met = await call(scene, fault, { random: seededRandom(seed), usualMs: 1000 });
  if (!met.injected) throw new TooLate(`no ${fault.name} before the import was over`);
  expect([fault.name, met.code, met.stderr]).toEqual([fault.name, 1, expect.anything()]);
  expect(await triesOf(scene)).toEqual([{ tries: 0, attempt: 1 }]);
  return disturbedDamage(scene);
}

function triesOf({ store }: Scene): Promise<unknown[]> {
  return select(store.db, "SELECT tries, attempt FROM import_jobs WHERE filename = 'disturbed.csv'");
}
