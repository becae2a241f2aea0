import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSpool } from "../../../src-main/spool/open-spool";
import { nodeFs, type SpoolFs } from "../../../src-main/spool/spool-fs";
import { systemClock } from "../../../src-main/system-clock";
import { newEntry } from "../../support/spool/new-entry";

const signal = new AbortController().signal;

let folder: string;
let source: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "meterdrop-abandoned-"));
  source = join(folder, "readings.csv");
  await writeFile(source, "MPAN,Date,HH01\n1234567890123,2026-01-05,1.5\n");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (fs: SpoolFs = nodeFs) =>
  openSpool({ dataFolder: folder, storeAddress: "/data/a.db", clock: systemClock, fs });

/** Names read at an instant when the entry's writer had renamed its bytes and not yet written its manifest. */
function namesFromBefore(hidden: RegExp, shown: readonly string[]): SpoolFs {
  const names = async (path: string) =>
    [...(await readdir(path)), ...shown].filter((name) => !hidden.test(name));
  return { ...nodeFs, readdir: names as unknown as SpoolFs["readdir"] };
}

describe("removing what was abandoned", () => {
  it("keeps an entry whose writer came to its end after the names were read", async () => {
    const entry = newEntry();
    await (await open()).copyIn(source, entry, { signal });
    const late = await open(namesFromBefore(/\.json$/, [`${entry.batchId}.part.lock`]));
    expect(await late.removeAbandonedParts()).toBe(0);
    const spool = await open();
    expect(await readFile(await spool.bytesPath(entry.batchId))).toEqual(await readFile(source));
    expect((await readdir(spool.folder)).filter((name) => name.endsWith(".lock"))).toEqual([]);
  });

  it("keeps the bytes of a manifest that is set aside after the names were read", async () => {
    const entry = newEntry();
    const spool = await open();
    await spool.copyIn(source, entry, { signal });
    await writeFile(join(spool.folder, `${entry.batchId}.json`), "{");
    expect(await spool.get(entry.batchId)).toBeNull();
    const late = await open(namesFromBefore(/\.json(\.unreadable)?$/, []));
    expect(await late.removeAbandonedParts()).toBe(0);
    expect(await readdir(spool.folder)).toContain(`${entry.batchId}.bytes`);
  });
});
