import { beforeAll, expect, it } from "vitest";
import { queueView } from "../../src-shared/contract/queue-view";
import type { ContractDesk } from "../support/contract/contract-desk";
import { jobIn } from "../support/contract/job-in";
import type { Scene } from "../support/contract/scene";

/** The Imports screen, asked for and told. */
export function queueSuite(given: () => Scene): void {
  const stop = new AbortController();
  let desk: ContractDesk;
  beforeAll(async () => {
    desk = await given().desk("queue-watcher");
    return () => {
      stop.abort();
    };
  });

  it("queue.now: nobody is answered where no screens are served", async () => {
    expect(await desk.refused("queue.now", {})).toMatchObject({ code: "unexpected" });
  });

  it("queue.now: each job stands where its state puts it, newer revisions after older ones", async () => {
    desk.core.room().startFeed(stop.signal);
    const empty = await desk.call("queue.now", {});
    expect(empty).toMatchObject({
      ...{ importing: [], waiting: [], spooled: [], finished: [], waitingCount: 0, finishedCount: 0 },
      store: { kind: given().store.settings.kind, state: "ready", failure: null, since: null },
      runner: { here: false, holder: null },
    });

    const queued = await jobIn(desk, "queued");
    const running = await jobIn(desk, "processing");
    const ends = [
      await jobIn(desk, "completed"),
      await jobIn(desk, "failed"),
      await jobIn(desk, "cancelled"),
    ];
    const full = await desk.call("queue.now", {});
    expect(full.revision).toBeGreaterThan(empty.revision);
    expect(full.waiting.map(({ batchId }) => batchId)).toEqual([queued.batchId]);
    expect(full.importing.map(({ batchId }) => batchId)).toEqual([running.batchId]);
    expect(full.finished.map(({ word }) => word).sort()).toEqual(["cancelled", "imported", "needs_answer"]);
    expect(full).toMatchObject({ waitingCount: 1, finishedCount: ends.length, everImported: true });
  });

  it("queue.now: another computer's jobs are not of this queue", async () => {
    const other = await given().desk("queue-elsewhere");
    const job = await jobIn(other, "queued");
    const { waiting } = await desk.call("queue.now", {});
    expect(waiting.map(({ batchId }) => batchId)).not.toContain(job.batchId);
  });

  it("what the screens are told is what they would be answered", async () => {
    await expect.poll(() => desk.events.some(({ event }) => event === "queue")).toBe(true);
    for (const { value } of desk.events.filter(({ event }) => event === "queue")) {
      expect(queueView.parse(value)).toEqual(value);
    }
  });

  it("queue.tryNow: answers at once, and changes nothing that is there", async () => {
    const before = await desk.call("queue.now", {});
    expect(await desk.call("queue.tryNow", {})).toEqual({});
    const { revision: _newer, store: _asked, ...after } = await desk.call("queue.now", {});
    expect(before).toMatchObject(after);
  });
}
