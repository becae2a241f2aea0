import { randomUUID } from "node:crypto";
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SetAside } from "../../../src-main/spool/spool-room";
import { newEntry } from "../../support/spool/new-entry";
import { spoolScene } from "../../support/spool/spool-scene";
import { canMount, mountTmpfs } from "../../support/spool/tmpfs";

const signal = new AbortController().signal;
const mountable = canMount();

const scene = spoolScene();
const open = scene.open.bind(scene);
const entryNames = scene.entryNames.bind(scene);

describe("the spool's folder", () => {
  it("is one a store, named by a hash of its address, and says whose it is", async () => {
    const [a, again, b] = [await open(), await open(), await open({ storeAddress: "ann@db:3306/meterdrop" })];
    expect(a.folder).toBe(again.folder);
    expect(a.id).toBe(again.id);
    expect(b.folder).not.toBe(a.folder);
    expect(b.id).not.toBe(a.id);
    expect(basename(b.folder)).toMatch(/^[0-9a-f]{32}$/);
    const told: unknown = JSON.parse(await readFile(join(b.folder, "spool.json"), "utf8"));
    expect(told).toEqual({ id: b.id, store: "ann@db:3306/meterdrop" });
  });

  it.skipIf(process.platform === "win32")("lets nobody else in: 0700, and files 0600", async () => {
    const umask = process.umask(0);
    try {
      const spool = await open();
      const { batchId } = await spool.copyIn(scene.source, newEntry(), { signal });
      await spool.mark(batchId, { rowInserted: true });
      const held = await spool.tryLock({ machine: "desk", person: "Ann", pid: 1, what: "work" });
      const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
      for (const own of [join(scene.folder, "data"), join(scene.folder, "data", "spool"), spool.folder])
        expect([own, await mode(own)]).toEqual([own, "700"]);
      const names = await readdir(spool.folder);
      expect(names).toEqual(
        expect.arrayContaining(["gate", "holder.json", "lock", "lock-shm", "spool.json"]),
      );
      for (const name of names) expect([name, await mode(join(spool.folder, name))]).toEqual([name, "600"]);
      if ("lock" in held) await held.lock.release();
    } finally {
      process.umask(umask);
    }
  });

  it.skipIf(process.platform === "win32")("is closed to others where it stood open", async () => {
    const { folder: own } = await open();
    await chmod(own, 0o755);
    await open();
    expect((await stat(own)).mode & 0o777).toBe(0o700);
  });

  it("keeps a damaged identity, and says so", async () => {
    const spool = await open();
    const path = join(spool.folder, "spool.json");
    await writeFile(path, '{"id":"');
    await expect(open()).rejects.toMatchObject({ code: "settings_unreadable", params: { path } });
    expect(await readFile(path, "utf8")).toBe('{"id":"');
  });

  it("fails with spool_not_writable below a file", async () => {
    const dataFolder = join(scene.source, "data");
    await expect(open({ dataFolder })).rejects.toMatchObject({
      code: "spool_not_writable",
      params: { folder: dataFolder },
    });
  });

  it.runIf(mountable)("fails with spool_not_writable on a read-only disk, new or not", async () => {
    const disk = mountTmpfs("4m");
    try {
      const spool = await open({ dataFolder: disk.folder });
      disk.readOnly();
      const refused = { code: "spool_not_writable" };
      await expect(open({ dataFolder: join(disk.folder, "new") })).rejects.toMatchObject(refused);
      await expect(open({ dataFolder: disk.folder })).rejects.toMatchObject(refused);
      await expect(spool.copyIn(scene.source, newEntry(), { signal })).rejects.toMatchObject(refused);
    } finally {
      disk.unmount();
    }
  });
});

describe("a manifest that cannot be read", () => {
  it("is set aside with its reason and its bytes, and keeps no other from being listed", async () => {
    const told: SetAside[] = [];
    const spool = await open({ onSetAside: (entry) => told.push(entry) });
    const good = await spool.copyIn(scene.source, newEntry(), { signal });
    const bad = await spool.copyIn(scene.source, newEntry(), { signal });
    await writeFile(join(spool.folder, `${bad.batchId}.json`), '{"batchId":');
    expect(await spool.list()).toEqual([good]);
    const path = join(spool.folder, `${bad.batchId}.json.unreadable`);
    expect(told).toEqual([{ batchId: bad.batchId, path, reason: expect.stringMatching(/JSON/) as unknown }]);
    expect(await readFile(path, "utf8")).toBe('{"batchId":');
    expect(await readFile(`${path}.txt`, "utf8")).toContain(told[0]?.reason);
    expect(await spool.removeAbandonedParts()).toBe(0);
    expect(await readFile(await spool.bytesPath(bad.batchId))).toEqual(await readFile(scene.source));
    expect(await spool.get(bad.batchId)).toBeNull();
    // Told once: from now on it is no manifest any more.
    expect(await spool.list()).toEqual([good]);
    expect(told).toHaveLength(1);
  });

  it("is no reason to lose what a newer version wrote into a good one", async () => {
    const spool = await open();
    const { batchId } = await spool.copyIn(scene.source, newEntry(), { signal });
    const path = join(spool.folder, `${batchId}.json`);
    const raw = JSON.parse(await readFile(path, "utf8")) as Record<string, unknown>;
    await writeFile(path, JSON.stringify({ ...raw, priority: 3 }));
    await spool.mark(batchId, { cancelled: true });
    expect(JSON.parse(await readFile(path, "utf8"))).toEqual({ ...raw, priority: 3, cancelled: true });
  });

  it("is not one that the disk does not give at the moment", async () => {
    const spool = await open();
    const batchId = randomUUID();
    await mkdir(join(spool.folder, `${batchId}.json`));
    await expect(spool.list()).rejects.toMatchObject({ code: "spool_not_writable" });
    expect(await entryNames(spool.folder)).toEqual([`${batchId}.json`]);
  });
});

describe("the name of a lock's holder", () => {
  const me = { machine: "desk", person: "Ann", pid: process.pid, what: "desktop" };
  it.each([
    ["missing", null],
    ["cut short", '{"machine":"desk",'],
    ["another shape", '{"machine":"desk"}'],
  ])("is unknown when it is %s", async (_what, text) => {
    const spool = await open();
    const held = await spool.tryLock(me);
    const sidecar = join(spool.folder, "holder.json");
    await (text === null ? rm(sidecar) : writeFile(sidecar, text));
    expect(await spool.tryLock(me)).toEqual({ holder: null });
    if ("lock" in held) await held.lock.release();
  });

  it("is gone with the lock", async () => {
    const spool = await open();
    const held = await spool.tryLock(me);
    if ("lock" in held) await held.lock.release();
    expect(await readdir(spool.folder)).not.toContain("holder.json");
  });
});
