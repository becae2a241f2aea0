import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { SpoolHolder } from "../../../src-main/ports/spool";
import { newEntry } from "../../support/spool/new-entry";
import { MIB, signal, type GivenSpool } from "./given-spool";

const me: SpoolHolder = { machine: "desk", person: "Ann Example", pid: process.pid, what: "work" };

/** The lock of the one runner. */
export function spoolLock(given: () => GivenSpool): void {
  it("has one holder at a time, and names it to the others", async () => {
    const other = await given().open(join(given().folder, "data"));
    const first = await given().spool.tryLock(me);
    if (!("lock" in first)) throw new Error("the free lock was refused");
    expect(await other.tryLock({ ...me, what: "import" })).toEqual({ holder: me });
    expect(await given().spool.tryLock({ ...me, what: "import" })).toEqual({ holder: me });
    await first.lock.release();
    const second = await other.tryLock({ ...me, what: "import" });
    if (!("lock" in second)) throw new Error("the freed lock was refused");
    // The first holder's second release is not the second's.
    await first.lock.release();
    expect(await given().spool.tryLock(me)).toEqual({ holder: { ...me, what: "import" } });
    await second.lock.release();
  });

  it("keeps no file from being admitted", async () => {
    const held = await given().spool.tryLock(me);
    const other = await given().open(join(given().folder, "data"));
    await other.copyIn(given().source, newEntry(), { signal });
    expect(await given().spool.list()).toHaveLength(1);
    if ("lock" in held) await held.lock.release();
  });
}

/** Parts whose writer is dead, and parts whose writer is not. */
export function abandonedParts(given: () => GivenSpool): void {
  it("leaves whole entries, and what is being written by this very process", async () => {
    await writeFile(given().source, Buffer.alloc(2 * MIB));
    const whole = await given().spool.copyIn(given().source, newEntry(), { signal });
    const other = await given().open(join(given().folder, "data"));
    const removals: Promise<number>[] = [];
    const second = await given().spool.copyIn(given().source, newEntry(), {
      signal,
      progress: () => removals.push(other.removeAbandonedParts()),
    });
    expect(await Promise.all(removals)).toEqual([0, 0]);
    expect(await given().spool.list()).toEqual([whole, second]);
    expect(await readFile(await given().spool.bytesPath(second.batchId))).toHaveLength(2 * MIB);
  });

  it("removes a part without a writer", async () => {
    const part = join(given().spool.folder, `${randomUUID()}.part`);
    await mkdir(given().spool.folder, { recursive: true });
    await writeFile(part, "half of a fi");
    expect(await given().spool.removeAbandonedParts()).toBe(1);
    await expect(readFile(part)).rejects.toMatchObject({ code: "ENOENT" });
    expect(await given().spool.removeAbandonedParts()).toBe(0);
  });
}
