import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliTargets, type CliStore, type CliTarget } from "../support/cli/cli-store";
import { seededRandom } from "../support/seeded-random";
import { findDamage } from "./find-damage";
import { isFullRun, seed } from "./full-run";
import { enter } from "./ledger";
import type { FaultScene } from "./scene";
import { TooLate, untilStruck } from "./too-late";

/** Something that goes wrong among several processes, or between what they bring. */
export interface Scenario {
  readonly name: string;
  applies(store: CliStore): boolean;
  /**
   * Plays it on a fresh store until every process has ended; gives what the end check must look at, and how often it struck.
   * Throws TooLate where the import was over before.
   */
  play(store: CliStore, random: () => number): Promise<Played>;
}

export interface Played {
  readonly scene: FaultScene;
  readonly struck: number;
}

const TIMES = isFullRun ? 10 : 1;

/** Plays each scenario on each store that it applies to, and judges what it left by the end check of every fault. */
export function scenarioTests(title: string, scenarios: readonly Scenario[]): void {
  const targets = cliTargets().map((target) => [target.name, target] as const);
  describe.each(targets)(`${title}, on %s (METERDROP_TEST_SEED=${seed})`, (name, target) => {
    let started: Awaited<ReturnType<CliTarget["start"]>>;
    beforeAll(async () => {
      started = await target.start();
    });
    afterAll(() => started.stop());

    it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", async (_, scenario) => {
      const random = seededRandom(seed);
      for (let time = 0; time < TIMES; time++) {
        await untilStruck(async () => {
          const store = await started.fresh();
          try {
            if (scenario.applies(store)) await survives(name, scenario, store, random);
          } finally {
            await store.close();
          }
        });
      }
    });
  });
}

async function survives(
  name: string,
  scenario: Scenario,
  store: CliStore,
  random: () => number,
): Promise<void> {
  const entry = { store: name, fault: scenario.name, survived: 0, lost: 0, doubled: 0 };
  let injected: number | null = 0;
  try {
    const { scene, struck } = await scenario.play(store, random);
    injected = struck;
    const damage = await findDamage(scene);
    const survived = damage.words.length === 0 ? struck : 0;
    Object.assign(entry, { survived, lost: damage.lost, doubled: damage.doubled });
    expect(damage).toMatchObject({ words: [], lost: 0, doubled: 0 });
    expect(struck).toBeGreaterThan(0);
  } catch (thrown) {
    if (thrown instanceof TooLate) injected = null;
    throw thrown;
  } finally {
    if (injected !== null) enter({ ...entry, injected });
  }
}
