import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { moveWaiting } from "../../../src-main/intake/move-waiting";
import type { Spool } from "../../../src-main/ports/spool";
import { Failure } from "../../../src-shared/failure";
import { tempSpools, type TempSpools } from "../../support/fakes/temp-spool";

const { signal } = new AbortController();
let temp: TempSpools;
let from: Spool;
let to: Spool;
beforeEach(async () => {
  temp = await tempSpools();
  from = await temp.spool("old");
  to = await temp.spool("new");
});
afterEach(() => temp.remove());

const names = async (spool: Spool) => (await spool.list()).map(({ filename }) => filename).sort();

it("moves the files that wait, in their order, with bytes and all that was asked of them", async () => {
  const first = await temp.admit(from, { filename: "first.csv", typeChoice: "hh", dryRun: true });
  const second = await temp.admit(from, { filename: "second.csv" });
  const bytes = await readFile(await from.bytesPath(first.batchId), "utf8");
  expect(await moveWaiting(from, to, signal)).toEqual([first.batchId, second.batchId]);
  expect(await from.list()).toEqual([]);
  const { admittedAt: _then, ...same } = first;
  expect(await to.get(first.batchId)).toMatchObject(same);
  expect(await readFile(await to.bytesPath(first.batchId), "utf8")).toBe(bytes);
});

it("leaves what has a row or was cancelled to the old store", async () => {
  const withRow = await temp.admit(from, { filename: "row.csv" });
  const cancelled = await temp.admit(from, { filename: "cancelled.csv" });
  await from.mark(withRow.batchId, { rowInserted: true });
  await from.mark(cancelled.batchId, { cancelled: true });
  expect(await moveWaiting(from, to, signal)).toEqual([]);
  expect(await names(from)).toEqual(["cancelled.csv", "row.csv"]);
  expect(await to.list()).toEqual([]);
});

it("moves none where one cannot be copied", async () => {
  for (const filename of ["a.csv", "b.csv", "c.csv"]) await temp.admit(from, { filename });
  let left = 2;
  const full: Spool = {
    ...to,
    copyIn: (...args) => (left-- > 0 ? to.copyIn(...args) : Promise.reject(new Failure("disk_full"))),
  };
  await expect(moveWaiting(from, full, signal)).rejects.toMatchObject({ code: "disk_full" });
  expect(await names(from)).toEqual(["a.csv", "b.csv", "c.csv"]);
  expect(await to.list()).toEqual([]);
});

it("leaves one with the old store that got its row there meanwhile", async () => {
  const { batchId } = await temp.admit(from);
  const slow: Spool = {
    ...to,
    copyIn: async (...args) => {
      const copied = await to.copyIn(...args);
      await from.mark(batchId, { rowInserted: true });
      return copied;
    },
  };
  expect(await moveWaiting(from, slow, signal)).toEqual([]);
  expect(await from.list()).toHaveLength(1);
  expect(await to.list()).toEqual([]);
});

it("goes on where a crash left a file in both", async () => {
  const { batchId, ...entry } = await temp.admit(from);
  await to.copyIn(await from.bytesPath(batchId), { batchId, ...entry }, { signal });
  expect(await moveWaiting(from, to, signal)).toEqual([batchId]);
  expect(await from.list()).toEqual([]);
  expect(await to.list()).toHaveLength(1);
});

it("moves nothing onto itself: the same store by other settings has the same spool", async () => {
  await temp.admit(from, { filename: "only.csv" });
  expect(await moveWaiting(from, await temp.spool("old"), signal)).toEqual([]);
  expect(await names(from)).toEqual(["only.csv"]);
});

it("puts back only what is named: the other store may have files of its own", async () => {
  const mine = await temp.admit(to, { filename: "mine.csv" });
  await temp.admit(to, { filename: "theirs.csv" });
  expect(await moveWaiting(to, from, signal, [mine.batchId])).toEqual([mine.batchId]);
  expect(await names(from)).toEqual(["mine.csv"]);
  expect(await names(to)).toEqual(["theirs.csv"]);
});
