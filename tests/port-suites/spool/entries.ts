import { randomUUID } from "node:crypto";
import { rm, truncate } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newEntry } from "../../support/spool/new-entry";
import { signal, type GivenSpool } from "./given-spool";

/** Listing, which every opener sees alike. */
export function listing(given: () => GivenSpool): void {
  it("lists oldest first", async () => {
    const admitted: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      admitted.push((await given().spool.copyIn(given().source, newEntry(), { signal })).batchId);
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    expect((await given().spool.list()).map((manifest) => manifest.batchId)).toEqual(admitted);
  });

  it("lists what another opener changed, added and removed since", async () => {
    const other = await given().open(join(given().folder, "data"));
    const [first, second] = [
      await given().spool.copyIn(given().source, newEntry(), { signal }),
      await given().spool.copyIn(given().source, newEntry(), { signal }),
    ];
    expect((await given().spool.list()).map((manifest) => manifest.rowInserted)).toEqual([false, false]);
    const marked = await other.mark(first.batchId, { rowInserted: true });
    await other.remove(second.batchId);
    const third = await other.copyIn(given().source, newEntry(), { signal });
    expect(await given().spool.list()).toEqual([marked, third]);
    for (let n = 0; n < 20; n += 1) {
      const cancelled = n % 2 === 0;
      await other.mark(first.batchId, { cancelled });
      expect((await given().spool.list())[0]).toEqual({ ...marked, cancelled });
    }
  });

  it("is minted once, by however many openers", async () => {
    const opened = await Promise.all(
      Array.from({ length: 8 }, () => given().open(join(given().folder, "fresh"))),
    );
    expect(new Set(opened.map((each) => each.id)).size).toBe(1);
    expect(opened[0]?.id).not.toBe(given().spool.id);
  });
}

/** Marking and removing entries. */
export function marks(given: () => GivenSpool): void {
  it("marks what changed and nothing else, for every opener", async () => {
    const { batchId, ...rest } = await given().spool.copyIn(given().source, newEntry(), { signal });
    const other = await given().open(join(given().folder, "data"));
    const marked = await given().spool.mark(batchId, { rowInserted: true });
    expect(marked).toEqual({ batchId, ...rest, rowInserted: true });
    expect(await other.get(batchId)).toEqual(marked);
  });

  it("loses no mark of two that come at once", async () => {
    const { batchId } = await given().spool.copyIn(given().source, newEntry(), { signal });
    const other = await given().open(join(given().folder, "data"));
    const completedAt = new Date().toISOString();
    await Promise.all([
      given().spool.mark(batchId, { rowInserted: true }),
      other.mark(batchId, { cancelled: true }),
      given().spool.mark(batchId, { workStarted: true }),
      other.mark(batchId, { completedAt }),
    ]);
    const marks = { rowInserted: true, cancelled: true, workStarted: true, completedAt };
    expect(await given().spool.get(batchId)).toMatchObject(marks);
  });

  it.each([
    ["an unknown id", randomUUID()],
    ["no id at all", "../../etc/passwd"],
    ["the empty text", ""],
  ])("has no entry of %s", async (_what, batchId) => {
    expect(await given().spool.get(batchId)).toBeNull();
  });

  it("cannot mark what is not there", async () => {
    const marked = given().spool.mark(randomUUID(), { cancelled: true });
    await expect(marked).rejects.toMatchObject({ code: "spool_copy_missing" });
  });

  it("removes an entry, whatever is left of it", async () => {
    const { batchId } = await given().spool.copyIn(given().source, newEntry(), { signal });
    await given().spool.remove(batchId);
    await given().spool.remove(batchId);
    expect(await given().spool.list()).toEqual([]);
    await expect(given().spool.bytesPath(batchId)).rejects.toMatchObject({ code: "spool_copy_missing" });
  });

  it.each([
    ["gone", (path: string) => rm(path)],
    ["cut short", (path: string) => truncate(path, 3)],
  ])("says that the copy is missing where its bytes are %s", async (_what, damage) => {
    const { batchId } = await given().spool.copyIn(given().source, newEntry(), { signal });
    await damage(await given().spool.bytesPath(batchId));
    const path = given().spool.bytesPath(batchId);
    await expect(path).rejects.toMatchObject({
      code: "spool_copy_missing",
      params: { filename: "readings.csv" },
    });
  });
}
