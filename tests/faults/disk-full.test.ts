import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startMariadb } from "../port-suites/mariadb-server";
import type { TestServer } from "../port-suites/test-server";
import { centralStore, embeddedStore, type CliStore } from "../support/cli/cli-store";
import { canMount, mountTmpfs, type Tmpfs } from "../support/spool/tmpfs";
import { call, setScene, type Scene } from "./disturbed-import";
import { findDamage } from "./find-damage";

/** The disturbed file has 6.6 of them, and its days take more in the embedded store. */
const MB = 1_000_000;
const KEPT = 5;
const ROWS_REJECTED = 1;
const chance = { random: () => 0, usualMs: 0 };

let disk: Tmpfs;
beforeEach(() => (disk = mountTmpfs("80m")));
afterEach(() => {
  disk.unmount();
});

/** A real file system that is full; skipped only where this user may not mount one. */
describe.skipIf(!canMount())("a disk that is full", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startMariadb();
  });
  afterAll(() => server.stop());

  it.each([
    // The file was not taken in; it is where it was.
    ["less than the copy needs", 3 * MB, 2],
    ["hardly more than the copy", 7 * MB, KEPT],
    ["not all that the store needs", 11 * MB, KEPT],
  ])("under spool and embedded store: %s is left", async (_what, left, code) => {
    await survives(await embeddedStore(disk.folder), left, code);
  });

  it("under the spool of a central store", async () => {
    await survives(await centralStore(server, disk.folder), 3 * MB, 2);
  });
});

/** The import says that the disk is full and leaves nothing half; with room again the same command brings all of it in. */
async function survives(store: CliStore, left: number, code: number): Promise<void> {
  try {
    const scene = await setScene(store);
    const makeRoom = disk.fill(left);
    const full = await call(scene, null, chance);
    expect([full.code, full.stderr]).toEqual([code, expect.stringContaining("There is no room left")]);
    expect(await leftOver(scene)).toEqual([]);
    makeRoom();
    const again = await call(scene, null, chance);
    expect([again.code, again.stderr]).toEqual([ROWS_REJECTED, expect.anything()]);
    expect(await findDamage(scene)).toMatchObject({ words: [], lost: 0, doubled: 0 });
  } finally {
    await store.close();
  }
}

async function leftOver({ desk }: Scene): Promise<string[]> {
  return (await desk.spooled()).filter((name) => /\.(part|tmp)$/.test(name));
}
