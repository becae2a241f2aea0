import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startMariadb } from "../port-suites/mariadb-server";
import type { TestServer } from "../port-suites/test-server";
import { centralStore, embeddedStore, nameOf, type CliStore } from "../support/cli/cli-store";
import { settableClock, type SettableClock } from "../support/settable-clock";
import { clockSet, clockSetWhileAway } from "./clock-set";
import { call, setScene } from "./disturbed-import";
import { disturbedDamage } from "./disturbed-damage";
import { isFullRun, seed } from "./full-run";
import { mustSurvive } from "./ledger";
import { seededRandom } from "../support/seeded-random";

/** Hours by which a clock goes wrong: past a heartbeat's term and past the days after which a machine is gone. */
const OFFSETS = isFullRun ? [-3, -48, 2, 30 * 24] : [-48, 30 * 24];
/** In the test command a computer's clock goes back beside the one store and forward beside the other. */
const [BESIDE_ITS_FILE, BESIDE_A_SERVER] = isFullRun ? [OFFSETS, OFFSETS] : [[-48], [30 * 24]];

let computer: SettableClock;
let serversOwn: SettableClock;
let server: TestServer;
let underClock: readonly string[];
beforeAll(async () => {
  [computer, serversOwn] = [await settableClock(), await settableClock()];
  underClock = ["env", ...Object.entries(computer.env).map(([name, value]) => `${name}=${value}`)];
  server = await startMariadb({ env: serversOwn.env });
});
afterAll(async () => {
  await server.stop();
  await serversOwn.remove();
  await computer.remove();
});

/** What machines compare is the database's clock alone, and no waiting is measured by a clock that can be set. */
describe(`a clock that goes wrong in the middle of an import (METERDROP_TEST_SEED=${seed})`, () => {
  it.each(BESIDE_ITS_FILE)("this computer's and the embedded store's, by %d hours", async (hours) => {
    await survives(await embeddedStore(), computer, hours, underClock);
  });
  it.each(BESIDE_A_SERVER)("this computer's beside a server's, by %d hours", async (hours) => {
    await survives(await centralStore(server), computer, hours, underClock);
  });
  it.each(OFFSETS)("the server's, by %d hours", async (hours) => {
    await survives(await centralStore(server), serversOwn, hours, []);
  });
  it("this computer's, back by two days while the server is away: the server is looked for again in time", async () => {
    const store = await centralStore(server);
    const fault = clockSetWhileAway(computer, -48);
    try {
      await mustSurvive(nameOf(store), fault.name, async () => {
        const scene = await setScene(store, underClock);
        const met = await call(scene, fault, { random: seededRandom(seed), usualMs: 500 });
        expect([met.injected, met.code, met.stderr]).toEqual([true, 1, expect.anything()]);
        return disturbedDamage(scene);
      });
    } finally {
      await computer.set(0);
      await store.close();
    }
  });
});

/**
 * The clock goes wrong and the import is killed; the same command is called again and goes on, while the clock is set right:
 * it ends, and everything is as if no clock had been touched.
 */
async function survives(
  store: CliStore,
  clock: SettableClock,
  hours: number,
  under: readonly string[],
): Promise<void> {
  const chance = { random: seededRandom(seed), usualMs: 500 };
  const fault = clockSet(clock, hours, true);
  const whose = clock === serversOwn ? "server's" : "computer's";
  try {
    await mustSurvive(nameOf(store), `${whose} ${fault.name}`, async () => {
      const scene = await setScene(store, under);
      const first = await call(scene, fault, chance);
      expect([first.injected, first.code]).toEqual([true, null]);
      const second = await call(scene, clockSet(clock, 0, false), chance);
      expect([second.injected, second.code, second.stderr]).toEqual([true, 1, expect.anything()]);
      return disturbedDamage(scene);
    });
  } finally {
    await clock.set(0);
    await store.close();
  }
}
