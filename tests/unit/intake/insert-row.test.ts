import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { insertPending } from "../../../src-main/intake/insert-pending";
import { insertRow } from "../../../src-main/intake/insert-row";
import { withdraw } from "../../../src-main/intake/withdraw";
import type { NewJob } from "../../../src-main/ports/job-store";
import type { Spool } from "../../../src-main/ports/spool";
import { Failure } from "../../../src-shared/failure";
import { admissions } from "../../support/fakes/admit-tools";
import { jobRow } from "../../support/fakes/job-row";
import { tempSpools, type TempSpools } from "../../support/fakes/temp-spool";

let temp: TempSpools;
let spool: Spool;
beforeEach(async () => {
  temp = await tempSpools();
  spool = await temp.spool("store");
});
afterEach(() => temp.remove());

/** A store in which something happens while a row is inserted. */
const during = (work: (job: NewJob) => Promise<unknown>) =>
  admissions(spool, {
    insert: async (job) => {
      await work(job);
      return { outcome: "inserted", id: 1 };
    },
  });

describe("insertRow", () => {
  it("inserts as cancelled what was cancelled while only its manifest existed", async () => {
    const { batchId } = await temp.admit(spool);
    const manifest = await spool.mark(batchId, { cancelled: true });
    const { tools, inserted, cancelled } = admissions(spool);
    await insertRow(tools, manifest);
    expect(inserted).toMatchObject([{ batchId, cancelled: true }]);
    expect(cancelled).toEqual([]);
  });

  it("cancels the row of a file that was cancelled while it was inserted: nobody saw a row to cancel", async () => {
    const manifest = await temp.admit(spool);
    const { tools, cancelled } = during(({ batchId }) => spool.mark(batchId, { cancelled: true }));
    await insertRow(tools, manifest);
    expect(cancelled).toEqual([manifest.batchId]);
    expect(await spool.get(manifest.batchId)).toMatchObject({ rowInserted: true, cancelled: true });
  });

  it("cancels the row of a file that went elsewhere while it was inserted", async () => {
    const manifest = await temp.admit(spool);
    const { tools, cancelled } = during(({ batchId }) => spool.remove(batchId));
    await insertRow(tools, manifest);
    expect(cancelled).toEqual([manifest.batchId]);
    expect(await spool.list()).toEqual([]);
  });

  it("takes a row that is there already for its own: the answer to the first insert was lost", async () => {
    const manifest = await temp.admit(spool);
    const insert = () => Promise.resolve({ outcome: "already", id: 12 } as const);
    expect(await insertRow(admissions(spool, { insert }).tools, manifest)).toBe(12);
    expect(await spool.get(manifest.batchId)).toMatchObject({ rowInserted: true });
  });
});

describe("insertPending", () => {
  it("inserts what has no row, oldest first, and tells how many files are not completed", async () => {
    const names = ["first", "second", "third", "fourth"];
    const batchIds: string[] = [];
    for (const name of names) {
      batchIds.push((await temp.admit(spool, { filename: `${name}.csv` })).batchId);
    }
    const [, second = "", , fourth = ""] = batchIds;
    await spool.mark(second, { rowInserted: true });
    await spool.mark(fourth, { rowInserted: true, completedAt: "2025-11-25T14:00:00.000Z" });
    const { tools, inserted } = admissions(spool);
    expect(await insertPending(tools)).toBe(3);
    expect(inserted.map(({ filename }) => filename)).toEqual(["first.csv", "third.csv"]);
    expect(await insertPending(tools)).toBe(3);
    expect(inserted).toHaveLength(2);
  });

  it("passes by what was taken out, or got its row, while those before it were inserted", async () => {
    await temp.admit(spool);
    const gone = await temp.admit(spool);
    const elsewhere = await temp.admit(spool);
    const { tools, audited } = during(async () => {
      await spool.remove(gone.batchId);
      await spool.mark(elsewhere.batchId, { rowInserted: true });
    });
    await insertPending(tools);
    expect(audited).toHaveLength(1);
  });

  it("stops at the first that the store does not take, and goes on from there", async () => {
    const first = await temp.admit(spool);
    const second = await temp.admit(spool);
    let away = true;
    const inserted: string[] = [];
    const { tools } = admissions(spool, {
      insert: ({ batchId }) => {
        if (away && batchId === second.batchId) return Promise.reject(new Failure("store_lost"));
        return Promise.resolve({ outcome: "inserted", id: inserted.push(batchId) });
      },
    });
    await expect(insertPending(tools)).rejects.toMatchObject({ code: "store_lost" });
    away = false;
    await insertPending(tools);
    expect(inserted).toEqual([first.batchId, second.batchId]);
  });
});

describe("withdraw", () => {
  it("takes the copy out; where another process gave it a row meanwhile, that is cancelled", async () => {
    const alone = await temp.admit(spool);
    const known = await temp.admit(spool);
    const byBatchId = (batchId: string) =>
      Promise.resolve(batchId === known.batchId ? jobRow({ batchId }) : null);
    const { tools, cancelled } = admissions(spool, { byBatchId });
    await withdraw(tools, alone.batchId);
    await withdraw(tools, known.batchId);
    expect(await spool.list()).toEqual([]);
    expect(cancelled).toEqual([known.batchId]);
  });
});
