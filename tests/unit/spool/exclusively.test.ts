import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exclusively } from "../../../src-main/spool/exclusively";
import { tryFileLock } from "../../../src-main/spool/file-lock";
import { systemClock } from "../../../src-main/system-clock";

describe("exclusively", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "meterdrop-lock-"));
    file = join(folder, "gate");
  });
  afterEach(() => rm(folder, { recursive: true }));

  const pause = (ms: number) => systemClock.sleep(ms, new AbortController().signal);

  it("runs one work at a time, of either opener, and all of them", async () => {
    const openers = [exclusively(file, systemClock), exclusively(file, systemClock)];
    let inside = 0;
    let most = 0;
    const work = (n: number) => async () => {
      most = Math.max(most, (inside += 1));
      await pause(2);
      inside -= 1;
      return n;
    };
    const done = await Promise.all(
      openers.flatMap((turn) => Array.from({ length: 10 }, (_, n) => turn(work(n)))),
    );
    expect(most).toBe(1);
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("goes on after a work that failed, and hands its error to that caller alone", async () => {
    const turn = exclusively(file, systemClock);
    const failing = turn(() => Promise.reject(new Error("broken")));
    const next = turn(() => Promise.resolve("next"));
    await expect(failing).rejects.toThrow("broken");
    expect(await next).toBe("next");
  });

  it("says who stands in the way when the lock is not freed in time", async () => {
    const lock = tryFileLock(file, "memory");
    const late = exclusively(file, systemClock, 50)(() => Promise.resolve("never"));
    await expect(late).rejects.toMatchObject({
      code: "spool_not_writable",
      params: { folder, reason: `another process has held ${file} for 0.05 s` },
      retryable: true,
    });
    lock?.release();
    expect(await exclusively(file, systemClock)(() => Promise.resolve("now"))).toBe("now");
  });
});

describe("tryFileLock", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "meterdrop-lock-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each(["memory", "wal"] as const)("is held once, freed once and taken again (%s)", (journal) => {
    const path = join(folder, "lock");
    for (let n = 0; n < 3; n += 1) {
      const lock = tryFileLock(path, journal);
      expect(lock).not.toBeNull();
      expect(tryFileLock(path, journal)).toBeNull();
      lock?.release();
      lock?.release();
    }
  });

  it.each([
    ["below a file", "file/lock"],
    ["in no folder", "none/lock"],
    ["a file of something else", "file"],
  ])("fails with spool_not_writable %s", async (_where, name) => {
    await writeFile(
      join(folder, "file"),
      "this is no database, and long enough to be seen as none".repeat(20),
    );
    const take = () => tryFileLock(join(folder, name), "memory");
    expect(take).toThrow(expect.objectContaining({ code: "spool_not_writable" }));
  });
});
