import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFs, type SpoolFs } from "../../../src-main/spool/spool-fs";
import { newEntry } from "../../support/spool/new-entry";
import { spoolScene } from "../../support/spool/spool-scene";

const signal = new AbortController().signal;

const scene = spoolScene();
const open = (fs: SpoolFs = nodeFs) => scene.open({ fs });

/** Names read at an instant when the entry's writer had renamed its bytes and not yet written its manifest. */
function namesFromBefore(hidden: RegExp, shown: readonly string[]): SpoolFs {
  const names = async (path: string) =>
    [...(await readdir(path)), ...shown].filter((name) => !hidden.test(name));
  return { ...nodeFs, readdir: names as unknown as SpoolFs["readdir"] };
}

describe("removing what was abandoned", () => {
  it("keeps an entry whose writer came to its end after the names were read", async () => {
    const entry = newEntry();
    await (await open()).copyIn(scene.source, entry, { signal });
    const late = await open(namesFromBefore(/\.json$/, [`${entry.batchId}.part.lock`]));
    expect(await late.removeAbandonedParts()).toBe(0);
    const spool = await open();
    expect(await readFile(await spool.bytesPath(entry.batchId))).toEqual(await readFile(scene.source));
    expect((await readdir(spool.folder)).filter((name) => name.endsWith(".lock"))).toEqual([]);
  });

  it("keeps the bytes of a manifest that is set aside after the names were read", async () => {
    const entry = newEntry();
    const spool = await open();
    await spool.copyIn(scene.source, entry, { signal });
    await writeFile(join(spool.folder, `${entry.batchId}.json`), "{");
    expect(await spool.get(entry.batchId)).toBeNull();
    const late = await open(namesFromBefore(/\.json(\.unreadable)?$/, []));
    expect(await late.removeAbandonedParts()).toBe(0);
    expect(await readdir(spool.folder)).toContain(`${entry.batchId}.bytes`);
  });
});
