import { readFile, utimes, writeFile } from "node:fs/promises";
import { appendFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failingFs, type Fault } from "../../support/spool/failing-fs";
import { newEntry } from "../../support/spool/new-entry";
import { spoolScene } from "../../support/spool/spool-scene";
import { canMount, mountTmpfs } from "../../support/spool/tmpfs";

const MIB = 1 << 20;
const signal = new AbortController().signal;
const mountable = canMount();

const scene = spoolScene();
const open = scene.open.bind(scene);
const entryNames = scene.entryNames.bind(scene);

describe("copyIn, when the source is being written", () => {
  /** Makes the change after the first piece was copied. */
  const onceOnTheWay = (change: () => void) => {
    let first = true;
    return () => {
      if (first) change();
      first = false;
    };
  };
  const replaceSource = () => {
    const other = join(scene.folder, "other.csv");
    writeFileSync(other, Buffer.alloc(3 * MIB, "x"));
    utimesSync(other, new Date(0), new Date(0));
    renameSync(other, scene.source);
  };

  it.each([
    ["the same size, another time", () => writeFileSync(scene.source, Buffer.alloc(3 * MIB, "y"))],
    ["longer", () => writeFileSync(scene.source, Buffer.alloc(4 * MIB, "y"))],
    ["shorter", () => writeFileSync(scene.source, Buffer.alloc(2 * MIB, "y"))],
    ["empty", () => writeFileSync(scene.source, "")],
    ["put aside and replaced", replaceSource],
    ["taken away", () => rmSync(scene.source)],
  ])("answers file_changed or file_missing: %s", async (_what, change) => {
    await writeFile(scene.source, Buffer.alloc(3 * MIB, "x"));
    await utimes(scene.source, new Date(0), new Date(0));
    const spool = await open();
    const progress = onceOnTheWay(change);
    const copied = spool.copyIn(scene.source, newEntry(), { signal, progress });
    await expect(copied).rejects.toMatchObject({
      code: expect.stringMatching(/^file_(changed|missing)$/) as unknown,
    });
    expect(await entryNames(spool.folder)).toEqual([]);
  });

  it("ends, though the file grows as fast as it is read", async () => {
    const spool = await open();
    const progress = () => appendFileSync(scene.source, "one more line\n");
    const copied = spool.copyIn(scene.source, newEntry(), { signal, progress });
    await expect(copied).rejects.toMatchObject({ code: "file_changed", retryable: true });
    expect(await entryNames(spool.folder)).toEqual([]);
  });
});

describe("copyIn, when the disk fails", () => {
  const faults: [string, Fault, string][] = [
    ["the part cannot be made", { call: "open", on: /\.part$/, code: "EACCES" }, "spool_not_writable"],
    ["no room for the part's name", { call: "open", on: /\.part$/, code: "ENOSPC" }, "disk_full"],
    ["no room for its bytes", { call: "write", on: /\.part$/, code: "ENOSPC" }, "disk_full"],
    ["over the quota", { call: "write", on: /\.part$/, code: "EDQUOT" }, "disk_full"],
    ["a bad block", { call: "write", on: /\.part$/, code: "EIO" }, "spool_not_writable"],
    ["its fsync fails", { call: "sync", on: /\.part$/, code: "EIO" }, "spool_not_writable"],
    ["no room at its fsync", { call: "sync", on: /\.part$/, code: "ENOSPC" }, "disk_full"],
    ["no room at its close", { call: "close", on: /\.part$/, code: "ENOSPC" }, "disk_full"],
    ["its rename fails", { call: "rename", on: /\.bytes$/, code: "EIO" }, "spool_not_writable"],
    ["no room for the manifest", { call: "open", on: /\.json\.tmp$/, code: "ENOSPC" }, "disk_full"],
    ["the manifest's fsync fails", { call: "sync", on: /\.json\.tmp$/, code: "EIO" }, "spool_not_writable"],
    ["the manifest's rename fails", { call: "rename", on: /\.json$/, code: "EIO" }, "spool_not_writable"],
    ["the folder's fsync fails", { call: "sync", on: /[0-9a-f]{32}$/, code: "EIO" }, "spool_not_writable"],
  ];

  it.each(faults)("leaves nothing behind: %s", async (_what, fault, code) => {
    const { fs, calls, arm } = failingFs(fault);
    const spool = await open({ fs });
    arm();
    const copied = spool.copyIn(scene.source, newEntry(), { signal });
    await expect(copied).rejects.toMatchObject({ code, params: { folder: spool.folder } });
    expect(await entryNames(spool.folder)).toEqual([]);
    expect(await spool.list()).toEqual([]);
    expect(await readFile(scene.source, "utf8")).toContain("MPAN");
    // Nothing that failed is tried a second time.
    const failed = calls.filter((call) => {
      const [name, path = ""] = call.split(" ");
      return name === fault.call && fault.on.test(path);
    });
    expect(failed).toHaveLength(1);
  });

  it("goes to the disk in this order, and lists nothing before the end", async () => {
    const { fs, calls, arm } = failingFs(null);
    const spool = await open({ fs });
    arm();
    const { batchId } = await spool.copyIn(scene.source, newEntry(), { signal });
    const own = calls.filter((call) => call.includes(spool.folder) && !call.startsWith("close"));
    expect(own.map((call) => call.replace(spool.folder, "S").replace(batchId, "B"))).toEqual([
      "open S/B.part",
      "write S/B.part",
      "sync S/B.part",
      "rename S/B.bytes",
      "open S",
      "sync S",
      "open S/B.json.tmp",
      "sync S/B.json.tmp",
      "rename S/B.json",
      "open S",
      "sync S",
    ]);
  });

  it.runIf(mountable)("fails with disk_full on a full disk, and works again with room", async () => {
    const disk = mountTmpfs("1m");
    try {
      const spool = await open({ dataFolder: disk.folder });
      await writeFile(scene.source, Buffer.alloc(2 * MIB, "x"));
      const copied = spool.copyIn(scene.source, newEntry(), { signal });
      await expect(copied).rejects.toMatchObject({
        code: "disk_full",
        params: { folder: spool.folder },
        retryable: true,
      });
      expect(await entryNames(spool.folder)).toEqual([]);
      await writeFile(scene.source, Buffer.alloc(MIB / 2, "x"));
      const { batchId } = await spool.copyIn(scene.source, newEntry(), { signal });
      expect(await readFile(await spool.bytesPath(batchId))).toHaveLength(MIB / 2);
    } finally {
      disk.unmount();
    }
  });
});
