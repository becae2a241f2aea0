import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startMariadb } from "../port-suites/mariadb-server";
import type { TestServer } from "../port-suites/test-server";
import { centralStore, embeddedStore, nameOf, type CliStore } from "../support/cli/cli-store";
import { canMount, mountTmpfs, type Tmpfs } from "../support/spool/tmpfs";
import { call, setScene, type Scene } from "./disturbed-import";
import { disturbedDamage } from "./disturbed-damage";
import { isFullRun } from "./full-run";
import { mustSurvive } from "./ledger";

/** The disturbed file has 6.6 of them, and its days take more in the embedded store. */
const MB = 1_000_000;
const KEPT = 5;
const ROWS_REJECTED = 1;
const chance = { random: () => 0, usualMs: 0 };

const LEFT: [what: string, bytes: number, code: number][] = [
  // The file was not taken in; it is where it was.
  ["less than the copy needs", 3 * MB, 2],
  ["hardly more than the copy", 7 * MB, KEPT],
  ["not all that the store needs", 11 * MB, KEPT],
];

let disk: Tmpfs;
beforeEach(() => {
  if (!canMount())
    throw new Error(
      "A full disk needs a small file system of its own, and only root may mount one: sudo npm test",
    );
  disk = mountTmpfs("80m");
});
afterEach(() => {
  disk.unmount();
});

/** A real file system that is full. Only Linux mounts one for a test; there, a user who may not fails these tests. */
describe.runIf(process.platform === "linux")("a disk that is full", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startMariadb();
  });
  afterAll(() => server.stop());

  it.each(isFullRun ? LEFT : LEFT.filter(([what]) => what !== "hardly more than the copy"))(
    "under spool and embedded store: %s is left",
    async (what, left, code) => {
      await survives(await embeddedStore(disk.folder), `disk full: ${what} is left`, left, code);
    },
  );

  it("under the spool of a central store", async () => {
    await survives(await centralStore(server, disk.folder), "disk full under the spool", 3 * MB, 2);
  });
});

/** The import says that the disk is full and leaves nothing half; with room again the same command brings all of it in. */
async function survives(store: CliStore, fault: string, left: number, code: number): Promise<void> {
  try {
    await mustSurvive(nameOf(store), fault, async () => {
      const scene = await setScene(store);
      const makeRoom = disk.fill(left);
      const full = await call(scene, null, chance);
      expect([full.code, full.stderr]).toEqual([code, expect.stringContaining("There is no room left")]);
      expect(await leftOver(scene)).toEqual([]);
      makeRoom();
      const again = await call(scene, null, chance);
      expect([again.code, again.stderr]).toEqual([ROWS_REJECTED, expect.anything()]);
      return disturbedDamage(scene);
    });
  } finally {
    await store.close();
  }
}

async function leftOver({ desk }: Scene): Promise<string[]> {
  return (await desk.spooled()).filter((name) => /\.(part|tmp)$/.test(name));
}
