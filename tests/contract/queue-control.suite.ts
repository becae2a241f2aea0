import { beforeAll, describe, expect, it } from "vitest";
import type { ContractDesk } from "../support/contract/contract-desk";
import { dailyFile } from "../support/contract/daily-file";
import { jobIn } from "../support/contract/job-in";
import type { Scene } from "../support/contract/scene";
import { lastBeat } from "../support/contract/last-beat";

/** Pausing, ordering and looking at queues. */
export function queueControlSuite(given: () => Scene): void {
  const stop = new AbortController();
  let desk: ContractDesk;
  beforeAll(async () => {
    desk = await given().desk("controller", { role: "analyst" });
    desk.core.room().startFeed(stop.signal);
    return () => {
      stop.abort();
    };
  });
  const now = () => desk.call("queue.now", {});
  const wordOf = async (batchId: string) => (await desk.call("jobs.get", { batchId })).job.word;

  describe("a paused queue", () => {
    it("starts nothing, says who paused it, and goes on when it is resumed", async () => {
      const fileIds = [await desk.drop("held.csv", dailyFile(301))];
      const { files } = await desk.call("imports.add", { fileIds, source: "drop" });
      const batchId = files[0]?.batchId ?? "";
      const { paused } = await desk.call("queue.pause", {});
      expect(paused).toMatchObject({ by: "controller Example", until: null });
      await desk.runQueue();
      expect(await now()).toMatchObject({ paused, waiting: [{ batchId, word: "paused" }] });
      expect(await wordOf(batchId)).toBe("paused");
      expect(await desk.call("queue.resume", {})).toEqual({ paused: null });
      expect((await now()).waiting).toMatchObject([{ batchId, word: "queued" }]);
      await desk.runQueue();
      expect(await wordOf(batchId)).toBe("imported");
    });

    it("is seen from elsewhere, once its runner has told", async () => {
      const { batchId } = await jobIn(desk, "queued");
      await desk.call("queue.pause", { minutes: 60 });
      await desk.runQueue();
      const other = await given().desk("controller-elsewhere");
      expect((await other.call("jobs.get", { batchId })).job.word).toBe("paused");
      const { machines } = await other.call("machines.list", {});
      const mine = machines.find(({ machine }) => machine === "desk-of-controller");
      expect(mine).toMatchObject({ paused: true, queued: 1, processing: 0, silent: false, here: false });
      await desk.call("queue.resume", {});
    });

    it("ends by itself: until when is said", async () => {
      const { paused } = await desk.call("queue.pause", { minutes: 60 });
      const minutes = (Date.parse(paused?.until ?? "") - Date.parse(paused?.at ?? "")) / 60_000;
      expect(minutes).toBe(60);
      await desk.call("queue.resume", {});
    });
  });

  it("queue.parallel: is remembered and said; null goes by the computer's cores", async () => {
    const by = (await now()).parallel;
    expect(by).toMatchObject({ chosen: null, most: 16 });
    const { parallel } = await desk.call("queue.parallel", { imports: 7 });
    expect(parallel).toEqual({ now: 7, chosen: 7, most: 16 });
    expect((await now()).parallel).toEqual(parallel);
    expect(await desk.call("queue.parallel", { imports: null })).toEqual({ parallel: by });
  });

  describe("jobs.move", () => {
    it("gives a queued job of this computer another place", async () => {
      const mover = await given().desk("mover", { role: "analyst" });
      const [a, b, c] = [
        await jobIn(mover, "queued"),
        await jobIn(mover, "queued"),
        await jobIn(mover, "queued"),
      ];
      mover.core.room().startFeed(stop.signal);
      const order = async () => (await mover.call("queue.now", {})).waiting.map(({ batchId }) => batchId);
      await mover.call("jobs.move", { batchId: c.batchId, to: "first" });
      expect(await order()).toEqual([c, a, b].map(({ batchId }) => batchId));
      await mover.call("jobs.move", { batchId: c.batchId, before: b.batchId });
      expect(await order()).toEqual([a, c, b].map(({ batchId }) => batchId));
      const { job } = await mover.call("jobs.move", { batchId: a.batchId, before: null });
      expect(job).toMatchObject({ batchId: a.batchId, word: "queued" });
      expect(await order()).toEqual([c, b, a].map(({ batchId }) => batchId));
    });

    it("not one of another computer, nor one that has begun, nor somebody else's", async () => {
      const admin = await given().desk("moving-admin", { role: "admin" });
      const { batchId } = await jobIn(desk, "queued");
      const moved = { batchId, to: "first" };
      expect(await admin.refused("jobs.move", moved)).toMatchObject({ code: "job_not_in_state" });
      const colleague = await given().desk("moving-colleague", { role: "analyst" });
      expect(await colleague.refused("jobs.move", moved)).toMatchObject({ code: "not_allowed" });
      const { batchId: begun } = await jobIn(desk, "processing");
      const { code, params } = await desk.refused("jobs.move", { batchId: begun, to: "first" });
      expect([code, params["status"]]).toEqual(["job_not_in_state", "processing"]);
    });
  });

  it("a job waits on its computer where nobody has run its queue for two minutes, and the words say who and since when", async () => {
    const left = await given().desk("left", { role: "analyst" });
    const { batchId } = await jobIn(left, "processing");
    const waits = async (by: ContractDesk) => (await by.call("jobs.get", { batchId })).job.waitingOn;
    expect(await waits(desk)).toBeNull();
    const lastHeardAt = await lastBeat(given().store, left.core.room().spool.id, 121);
    const other = await given().desk("left-elsewhere");
    const person = "Ann Example";
    expect(await waits(other)).toEqual({ machine: "desk-1", person, lastHeardAt, here: false });
    left.core.room().poke();
    expect(await waits(left)).toEqual({ machine: "desk-1", person, lastHeardAt, here: true });
    const { machines } = await other.call("machines.list", {});
    expect(machines.find((each) => each.lastHeardAt === lastHeardAt)).toMatchObject({ silent: true });
  });
}
