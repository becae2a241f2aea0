import { createHash } from "node:crypto";
import { readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newEntry } from "../../support/spool/new-entry";
import { MIB, signal, type GivenSpool } from "./given-spool";

/** Copying a file in. */
export function copies(given: () => GivenSpool): void {
  it.each([0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB + 7])("copies %d bytes as they are", async (size) => {
    const bytes = Buffer.alloc(size, "half-hour,");
    await writeFile(given().source, bytes);
    const manifest = await given().spool.copyIn(given().source, newEntry(), { signal });
    const copy = await readFile(await given().spool.bytesPath(manifest.batchId));
    expect(copy.equals(bytes)).toBe(true);
    expect(manifest.byteSize).toBe(size);
    expect(manifest.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect((await readFile(given().source)).equals(bytes)).toBe(true);
  });

  it("keeps what it was told, and starts with no row, no work, no cancel and no end", async () => {
    const entry = newEntry({ dryRun: true, again: true, merge: "fill_gaps", typeChoice: "daily" });
    const manifest = await given().spool.copyIn(given().source, entry, { signal });
    const marks = { rowInserted: false, workStarted: false, cancelled: false, completedAt: null };
    expect(manifest).toMatchObject({ ...entry, ...marks });
    expect(Math.abs(Date.now() - Date.parse(manifest.admittedAt))).toBeLessThan(60_000);
    expect(await given().spool.get(entry.batchId)).toEqual(manifest);
    expect(await given().spool.list()).toEqual([manifest]);
  });

  it("tells the bytes copied, rising to all of them", async () => {
    await writeFile(given().source, Buffer.alloc(3 * MIB + 7));
    const told: number[] = [];
    await given().spool.copyIn(given().source, newEntry(), { signal, progress: (bytes) => told.push(bytes) });
    expect(told).toEqual([MIB, 2 * MIB, 3 * MIB, 3 * MIB + 7]);
  });

  it("follows a link to the file", async () => {
    await symlink(given().source, join(given().folder, "link.csv"));
    const manifest = await given().spool.copyIn(join(given().folder, "link.csv"), newEntry(), { signal });
    expect(await readFile(await given().spool.bytesPath(manifest.batchId))).toEqual(
      await readFile(given().source),
    );
  });

  it("takes many files at once", async () => {
    const copies = Array.from({ length: 40 }, () =>
      given().spool.copyIn(given().source, newEntry(), { signal }),
    );
    const copied = await Promise.all(copies);
    const ids = (await given().spool.list()).map((manifest) => manifest.batchId);
    expect(ids.toSorted()).toEqual(copied.map((manifest) => manifest.batchId).toSorted());
  });
}
