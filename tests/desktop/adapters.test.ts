import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSettingsFile } from "../../src-main/settings/open-settings-file";
import { exclusively } from "../../src-main/spool/exclusively";
import { systemClock } from "../../src-main/system-clock";
import { buildChild, type BuiltChild } from "../support/built-child";
import { startElectron, type ElectronAdapters } from "../support/electron/electron-adapters";
import { settingsSuite } from "../unit/settings/settings.suite";

const account = "ann@db.example:3306/meterdrop";

let keychain: BuiltChild;
let electron: ElectronAdapters;
beforeAll(async () => {
  keychain = await buildChild("src-main/secrets/keychain.child.ts");
  electron = await startElectron({ kind: "unlocked" });
});
afterAll(async () => {
  await electron.quit();
  await keychain.remove();
});

settingsSuite("settings by electron-store", (path) => electron.settings(path));

describe("settings that the window and a command change at once", () => {
  it("lose nothing of either, and read the same in both", async () => {
    const folder = await mkdtemp(join(tmpdir(), "meterdrop-settings-"));
    const path = join(folder, "settings.json");
    const headless = openSettingsFile(path, exclusively(join(dirname(path), "settings.lock"), systemClock));
    for (let n = 1; n <= 20; n += 1) {
      await Promise.all([
        headless.change({ store: { kind: "sqlite", path: `/${String(n)}.db` } }),
        electron.settings(path).change({ window: { x: n, y: n, width: n, height: n } }),
      ]);
    }
    expect(await headless.read()).toMatchObject({
      store: { path: "/20.db" },
      window: { x: 20, y: 20, width: 20, height: 20 },
    });
    expect(await electron.settings(path).read()).toEqual(await headless.read());
    // Neither rewrites what the other wrote in words of its own.
    const before = await readFile(path, "utf8");
    await headless.change({});
    expect(await readFile(path, "utf8")).toBe(before);
    await electron.settings(path).change({});
    expect(await readFile(path, "utf8")).toBe(before);
    await rm(folder, { recursive: true });
  });
});

describe("the keychain, asked from Electron", () => {
  it("keeps a password under its account", async () => {
    expect(await electron.get(keychain.path, account)).toBeNull();
    await electron.set(keychain.path, account, "s3cret-£");
    expect(await electron.get(keychain.path, account)).toBe("s3cret-£");
  });

  it("that prompts for a password is given up after 3 s, and keeps no window from closing", async () => {
    const display = process.env["DISPLAY"] ?? "";
    const other = await startElectron({ kind: "asking", display });
    // Not to count the time that Electron takes to start.
    await other.settings(join(tmpdir(), "meterdrop-none", "settings.json")).read();
    const from = performance.now();
    await expect(other.set(keychain.path, account, "s3cret")).rejects.toMatchObject({
      code: "keychain_unavailable",
      params: { reason: "it did not answer within 3 s; it may be locked and asking for its password" },
    });
    expect((performance.now() - from) / 1000).toBeLessThan(12);
    const { code, seconds } = await other.quit();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(8);
  });

  it("says so where there is none", async () => {
    const other = await startElectron({ kind: "none" });
    await expect(other.get(keychain.path, account)).rejects.toMatchObject({ code: "keychain_unavailable" });
    await other.quit();
  });
});
