import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSettingsFile } from "../../../src-main/settings/open-settings-file";
import { exclusively } from "../../../src-main/spool/exclusively";
import { systemClock } from "../../../src-main/system-clock";
import { buildChild, type BuiltChild } from "../../support/built-child";
import { seededRandom } from "../../support/seeded-random";
import { canMount, mountTmpfs } from "../../support/spool/tmpfs";
import { settingsSuite } from "./settings.suite";

const open = (path: string) =>
  openSettingsFile(path, exclusively(join(dirname(path), "settings.lock"), systemClock));

settingsSuite("settings without Electron", open);

describe("settings that several processes change", () => {
  let child: BuiltChild;
  let folder: string;
  beforeAll(async () => {
    child = await buildChild("tests/support/settings-change.child.ts");
    folder = await mkdtemp(join(tmpdir(), "meterdrop-settings-"));
  });
  afterAll(async () => {
    await child.remove();
    await rm(folder, { recursive: true });
  });

  const start = (key: string, count: number) =>
    spawn(process.execPath, [child.path, folder, key, String(count)], {
      stdio: ["ignore", "pipe", "inherit"],
    });

  it("have the last of each", { timeout: 60_000 }, async () => {
    const codes = await Promise.all(
      ["store", "window"].map(async (key) => {
        const running = start(key, 60);
        running.stdout.resume();
        return (await once(running, "exit"))[0] as unknown;
      }),
    );
    expect(codes).toEqual([0, 0]);
    expect(await open(join(folder, "settings.json")).read()).toMatchObject({
      store: { kind: "sqlite", path: "/60.db" },
      window: { x: 60, y: 60, width: 60, height: 60 },
    });
  });

  it("are whole and free when one of them is killed in between", { timeout: 60_000 }, async () => {
    const seed = Date.now() % 1_000_000;
    const random = seededRandom(seed);
    const settings = open(join(folder, "settings.json"));
    for (let round = 0; round < 6; round += 1) {
      const running = start("window", 1_000_000);
      let last = 0;
      running.stdout.on("data", (piece: Buffer) => {
        last = Number(piece.toString().trim().split("\n").at(-1));
      });
      await once(running.stdout, "data");
      await systemClock.sleep(random() * 60, new AbortController().signal);
      running.kill("SIGKILL");
      await once(running, "close");
      // What it was told is written is written; at most one more is.
      const width = (await settings.read()).window?.width ?? 0;
      expect([last, last + 1], `seed ${String(seed)}, round ${String(round)}`).toContain(width);
      const changed = await settings.change({
        store: { kind: "sqlite", path: `/after-${String(round)}.db` },
      });
      expect(changed.window?.width).toBe(width);
    }
  });
});

describe("settings on a disk that takes no more", () => {
  it.runIf(canMount())("keep the file that is there", async () => {
    const disk = mountTmpfs("64k");
    try {
      const path = join(disk.folder, "settings.json");
      const settings = open(path);
      await settings.change({ trayTold: true });
      const before = await readFile(path, "utf8");
      await writeFile(join(disk.folder, "filler"), Buffer.alloc(64 << 10)).catch((thrown: unknown) => {
        expect(thrown).toMatchObject({ code: "ENOSPC" });
      });
      const failure = { code: "disk_full", params: { folder: disk.folder } };
      await expect(settings.change({ trayTold: false })).rejects.toMatchObject(failure);
      expect(await readFile(path, "utf8")).toBe(before);
      disk.readOnly();
      await expect(settings.change({ trayTold: false })).rejects.toMatchObject({
        code: "spool_not_writable",
      });
      expect(await settings.read()).toMatchObject({ trayTold: true });
    } finally {
      disk.unmount();
    }
  });
});
