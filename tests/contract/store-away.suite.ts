import { beforeAll, describe, expect, it } from "vitest";
import type { ContractDesk } from "../support/contract/contract-desk";
import type { ContractStore } from "../support/contract/contract-store";
import { dailyFile } from "../support/contract/daily-file";
import type { Scene } from "../support/contract/scene";

/** A desk whose store does not answer: files are safe, what needs the store says why, and another store takes them in. */
export function storeAwaySuite(given: () => Scene): void {
  const broke: unknown[] = [];
  let store: ContractStore;
  let desk: ContractDesk;
  let batchId: string;
  beforeAll(async () => {
    store = await given().another();
    desk = await given().desk("stranded", { store, at: "nowhere" });
    desk.core.serve((thrown) => broke.push(thrown));
  });
  const spooled = async () => (await desk.call("queue.now", {})).spooled.map((file) => file.batchId);

  it("imports.add: the file is kept, and the screen says that the store is away, and since when", async () => {
    const fileIds = [await desk.drop("kept.csv", dailyFile(1))];
    const { files } = await desk.call("imports.add", { fileIds, source: "drop" });
    expect(files).toMatchObject([{ filename: "kept.csv", failure: null }]);
    batchId = files[0]?.batchId ?? "";
    const { store: view, ...queue } = await desk.call("queue.now", {});
    expect(queue.spooled).toMatchObject([{ batchId, filename: "kept.csv", source: "drop" }]);
    expect(view).toMatchObject({ state: "away", failure: { code: "store_unreachable", retryable: true } });
    expect(Date.parse(view.since ?? "")).not.toBeNaN();
    expect((await desk.call("store.settings", {})).waitingFiles).toBe(1);
  });

  it.each([
    ["jobs.list", {}],
    ["jobs.get", { batchId: "x" }],
    ["jobs.problems", { batchId: "x", severity: "error" }],
    ["jobs.rejects", { batchId: "x" }],
    ["jobs.cancel", { batchId: "x" }],
    ["jobs.retry", { batchId: "x" }],
    ["jobs.importAgain", { batchId: "x" }],
    ["jobs.restore", { batchId: "x" }],
    ["doctor.reconcile", {}],
    ["cleanUp.preview", { days: 30 }],
    ["cleanUp.run", { days: 30 }],
    ["jobs.move", { batchId: "x", to: "first" }],
    ["jobs.note", { batchId: "x", note: "y" }],
    ["jobs.delete", { batchId: "x" }],
    ["jobs.many", { action: "delete", jobs: { filter: {} } }],
    ["machines.list", {}],
  ] as const)("%s: says why, and that it may work later", async (method, args) => {
    expect(await desk.refused(method, args)).toMatchObject({ code: "store_unreachable", retryable: true });
  });

  it("queue.pause and queue.resume: hold while nothing answers", async () => {
    await desk.call("queue.pause", {});
    expect(await desk.call("queue.now", {})).toMatchObject({ paused: { by: "stranded Example" } });
    await desk.call("queue.resume", {});
    expect(await desk.call("queue.now", {})).toMatchObject({ paused: null });
  });

  it("jobs.many: cancels files without a row; the rest of it needs the store", async () => {
    const action = "cancel" as const;
    const cancelled = await desk.call("jobs.many", { action, jobs: { batchIds: [batchId] } });
    expect(cancelled).toEqual({ matched: 1, done: 1, refused: [] });
    expect(await spooled()).toEqual([]);
    await desk.call("jobs.restore", { batchId });
    const jobs = { batchIds: [batchId, "x"] };
    expect(await desk.refused("jobs.many", { action, jobs })).toMatchObject({ code: "store_unreachable" });
    await desk.call("jobs.restore", { batchId });
    expect(await spooled()).toEqual([batchId]);
  });

  it("jobs.cancel and jobs.restore: a file without a row is taken out of the queue and put back", async () => {
    expect(await desk.call("jobs.cancel", { batchId })).toEqual({ outcome: "cancelled", job: null });
    expect(await spooled()).toEqual([]);
    expect(await desk.call("jobs.restore", { batchId })).toEqual({ job: null });
    expect(await spooled()).toEqual([batchId]);
  });

  it("session.now, store.settings and queue.tryNow need no store", async () => {
    expect((await desk.call("session.now", {})).actor).toMatchObject({ email: desk.email, userId: null });
    expect((await desk.call("store.settings", {})).lastWorking).toEqual(store.settings);
    expect(await desk.call("queue.tryNow", {})).toEqual({});
  });

  describe("store.use", () => {
    it("of a store that answers takes the waiting file along, which then is imported", async () => {
      const password = store.password === null ? undefined : { kind: "set" as const, value: store.password };
      const used = await desk.call("store.use", {
        ...{ settings: store.settings, password: password ?? { kind: "keep" }, waiting: "move" },
      });
      expect(used).toMatchObject({ used: true, failure: null });
      const jobNow = async () => (await desk.call("jobs.get", { batchId })).job;
      await expect.poll(async () => (await jobNow()).word, { timeout: 30_000 }).toBe("imported");
      expect(await jobNow()).toMatchObject({ filename: "kept.csv", userEmail: desk.email, importedRows: 2 });
      expect((await desk.call("store.settings", {})).waitingFiles).toBe(0);
      expect(broke).toEqual([]);
    });
  });
}
