import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { settingsFile, type Settings } from "../../../src-main/ports/settings";
import { canLockFolder, lockFolder } from "../../support/lock-folder";

const defaults = settingsFile.parse({});

interface GivenSettings {
  readonly path: string;
  readonly settings: Settings;
  /** Opens the settings in a file, as another process would. */
  open(path: string): Settings;
  /** Puts a text in the file's place, as an editor would. */
  put(text: string): Promise<void>;
}

/** What settings promise, whatever writes the file. */
export function settingsSuite(name: string, open: (path: string) => Settings): void {
  describe(name, () => {
    let folder: string;
    let made: GivenSettings;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), "meterdrop-settings-"));
      const path = join(folder, "data", "settings.json");
      const put = async (text: string) => {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text);
      };
      made = { path, settings: open(path), open, put };
    });
    afterEach(() => rm(folder, { recursive: true }));
    remembers(() => made);
    refuses(() => made);
  });
}

function remembers(given: () => GivenSettings): void {
  it("reads the defaults where there is no file, and makes none", async () => {
    expect(await given().settings.read()).toEqual(defaults);
    await expect(stat(dirname(given().path))).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("remembers a change, for the next opener too", async () => {
    const changed = await given().settings.change({ trayTold: true });
    expect(changed).toEqual({ ...defaults, trayTold: true });
    expect(await given().settings.read()).toEqual(changed);
    expect(await given().open(given().path).read()).toEqual(changed);
  });

  it("sees what another process changed, and keeps what that one does not know of", async () => {
    await given().settings.change({ trayTold: true });
    await given().put(JSON.stringify({ trayTold: true, window: null, fontSize: 12 }));
    await given().settings.change({ lastWorkingStore: { kind: "sqlite", path: null } });
    expect(JSON.parse(await readFile(given().path, "utf8"))).toMatchObject({ trayTold: true, fontSize: 12 });
  });

  it("leaves nothing beside the file, and lets nobody else read it", async () => {
    const umask = process.umask(0);
    try {
      await given().settings.change({ trayTold: true });
      await given().settings.change({ trayTold: false });
    } finally {
      process.umask(umask);
    }
    const names = await readdir(dirname(given().path));
    expect(names.filter((each) => !each.endsWith(".lock"))).toEqual(["settings.json"]);
    if (process.platform === "win32") return;
    expect((await stat(given().path)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(given().path))).mode & 0o777).toBe(0o700);
  });

  it("loses no change of two openers that come at once", async () => {
    const other = given().open(given().path);
    const store = { kind: "sqlite" as const, path: "/x.db" };
    const window = { x: 1, y: 2, width: 3, height: 4 };
    await Promise.all([
      given().settings.change({ trayTold: true }),
      other.change({ store }),
      given().settings.change({ window }),
      other.change({ lastWorkingStore: store }),
    ]);
    expect(await given().settings.read()).toMatchObject({
      trayTold: true,
      store,
      window,
      lastWorkingStore: store,
    });
  });
}

function refuses(given: () => GivenSettings): void {
  it.each([
    ["empty", "", /JSON/],
    ["cut short", '{"trayTold": tr', /JSON/],
    ["of zero bytes, as a power cut leaves them", "\0\0\0\0", /JSON/],
    ["a list", "[1, 2]", /^it is not a JSON object$/],
    ["of wrong types", '{"trayTold": "yes"}', /^trayTold: /],
    ["of a store of a kind not known", '{"store": {"kind": "postgres"}}', /^store\.kind: /],
  ])(
    "fails where the file is %s, naming it and why, and never overwrites it",
    async (_what, text, reason) => {
      await given().put(text);
      const failure = {
        code: "settings_unreadable",
        params: { path: given().path, reason: expect.stringMatching(reason) as unknown },
      };
      await expect(given().settings.read()).rejects.toMatchObject(failure);
      await expect(given().settings.change({ trayTold: true })).rejects.toMatchObject(failure);
      expect(await readFile(given().path, "utf8")).toBe(text);
    },
  );

  it("fails where the file is a folder", async () => {
    await mkdir(given().path, { recursive: true });
    await expect(given().settings.read()).rejects.toMatchObject({
      code: "settings_unreadable",
      params: { path: given().path },
    });
  });

  it("says that the folder cannot be written where it lies below a file", async () => {
    await writeFile(dirname(given().path), "");
    const changed = given().settings.change({ trayTold: true });
    await expect(changed).rejects.toMatchObject({
      code: "spool_not_writable",
      params: { folder: dirname(given().path) },
    });
  });

  it.skipIf(!canLockFolder())("says that the folder cannot be written where this user may not", async () => {
    await given().settings.change({ trayTold: true });
    const locked = await lockFolder(dirname(given().path));
    try {
      const changed = given().settings.change({ trayTold: false });
      await expect(changed).rejects.toMatchObject({ code: "spool_not_writable" });
      expect(await given().settings.read()).toMatchObject({ trayTold: true });
    } finally {
      await locked.unlock();
    }
  });
}
