import { describe, expect, it } from "vitest";
import type { GoneJob } from "../../../src-main/ports/job-store";
import { createRounds } from "../../../src-main/queue/round";
import type { RunnerOptions } from "../../../src-main/queue/runner-tools";
import { Failure } from "../../../src-shared/failure";
import type { Job } from "../../../src-shared/jobs/job";
import { jobRow } from "../../support/fakes/job-row";
import { fakeQueue } from "../../support/queue/fake-queue";

const { signal } = new AbortController();
const all: RunnerOptions = { limit: Infinity, until: "stopped", only: null };

interface Given extends Partial<RunnerOptions> {
  readonly parallel?: number;
}

function rounds({ parallel = 2, ...options }: Given = {}) {
  const queue = fakeQueue(() => Promise.reject(new Error("not run here")));
  queue.parallel = parallel;
  const made = createRounds(queue.tools, { ...all, ...options });
  const started: string[] = [];
  const look = (running = 0, by = signal) => made.look(running, ({ job }) => started.push(job.batchId), by);
  return { ...made, queue, started, look };
}

it("a first look takes over what a crash left, tells that the runner lives, then starts", async () => {
  const { queue, look } = rounds();
  queue.add("a");
  expect(await look()).toBe(true);
  expect(queue.calls).toEqual(["takeOver", "insertPending", "heartbeat 1", "claim a"]);
});

it("takes over once, tells that it lives every 15 s, and inserts what waits at every look", async () => {
  const { queue, look } = rounds();
  for (let second = 0; second < 16; second++) {
    await look();
    await queue.clock.advance(1000);
  }
  const times = (name: string) => queue.calls.filter((call) => call.startsWith(name)).length;
  expect([times("takeOver"), times("insertPending"), times("heartbeat")]).toEqual([1, 16, 2]);
});

it.each<[string, Given, number, string[]]>([
  ["as many as may run at a time", {}, 0, ["a", "b"]],
  ["less those that run already", {}, 1, ["a"]],
  ["none where as many run", {}, 2, []],
  ["no more than its limit", { parallel: 9, limit: 1 }, 0, ["a"]],
  ["those that are named", { only: new Set(["c"]) }, 0, ["c"]],
])("starts %s", async (_, options, running, want) => {
  const { queue, look, started } = rounds(options);
  queue.add("a", "b", "c");
  expect(await look(running)).toBe(want.length > 0);
  expect(started).toEqual(want);
});

it("counts its limit over all looks", async () => {
  const { queue, look, started } = rounds({ parallel: 1, limit: 2 });
  queue.add("a", "b", "c");
  for (let time = 0; time < 4; time++) await look();
  expect(started).toEqual(["a", "b"]);
});

it("starts nothing for a process that stops", async () => {
  const { queue, look, started } = rounds();
  queue.add("a");
  expect(await look(0, AbortSignal.abort())).toBe(false);
  expect(started).toEqual([]);
});

it("a take-over that failed is done at the next look, before anything is begun", async () => {
  const { queue, look, started } = rounds();
  queue.add("a");
  queue.fails.set("takeOver", new Failure("store_lost"));
  await expect(look()).rejects.toMatchObject({ code: "store_lost" });
  expect(started).toEqual([]);
  queue.fails.clear();
  await look();
  expect(queue.calls).toEqual(["takeOver", "takeOver", "insertPending", "heartbeat 1", "claim a"]);
});

it("starts nothing while it is paused, and says so at once; what it settles and tells goes on", async () => {
  const { queue, look, started } = rounds();
  queue.add("a");
  await look();
  queue.add("b");
  queue.pause = { by: "Ann", at: "2025-11-25T14:00:00.000Z", until: null };
  expect(await look()).toBe(false);
  expect(queue.calls.slice(-2)).toEqual(["insertPending", "heartbeat 2 paused by Ann"]);
  queue.pause = null;
  expect(await look()).toBe(true);
  expect(started).toEqual(["a", "b"]);
});

it("ends a pause when its time is over", async () => {
  const { queue, look, started } = rounds();
  queue.add("a");
  queue.pause = { by: "Ann", at: "2025-11-25T14:00:00.000Z", until: "2025-11-25T14:00:30.000Z" };
  await look();
  await queue.clock.advance(29_000);
  await look();
  expect(started).toEqual([]);
  await queue.clock.advance(1000);
  await look();
  expect([queue.calls.includes("end pause"), queue.pause, started]).toEqual([true, null, ["a"]]);
});

it("goes by another number of imports at a time from the next look on", async () => {
  const { queue, look, started } = rounds({ parallel: 1 });
  queue.add("a", "b", "c");
  await look();
  queue.parallel = 3;
  await look(1);
  expect(started).toEqual(["a", "b", "c"]);
});

describe("machines that are gone", () => {
  const gone: GoneJob = {
    ...{ id: 7, spoolId: "spool-2", machine: "LDS-WS-014", attempt: 0, owner: null },
    updatedAt: "2025-11-01 09:00:00.000000",
    ...{ status: "queued", lastHeardAt: "2025-11-01 09:00:00.000000" },
  };
  const failed = (calls: readonly string[]) => calls.filter((call) => call.startsWith("fail gone"));

  it("have their jobs failed once they look gone twice, five minutes apart, and no more within the hour", async () => {
    const { queue, look } = rounds();
    queue.gone = [gone];
    await look();
    await queue.clock.advance(299_000);
    await look();
    expect(failed(queue.calls)).toEqual([]);
    await queue.clock.advance(1000);
    await look();
    expect(failed(queue.calls)).toEqual(["fail gone 7"]);
    await queue.clock.advance(3_599_000);
    await look();
    expect(failed(queue.calls)).toHaveLength(1);
  });

  it("that were heard in between are not gone: the server's clock had jumped", async () => {
    const { queue, look } = rounds();
    queue.gone = [gone, { ...gone, id: 8 }];
    await look();
    queue.gone = [
      { ...gone, lastHeardAt: "2025-11-25 14:00:10.000000" },
      { ...gone, id: 8, updatedAt: "2025-11-25 14:00:20.000000" },
    ];
    await queue.clock.advance(300_000);
    await look();
    expect(failed(queue.calls)).toEqual([]);
  });
});

it("gives back what the store could not be told, each once, and the rest where one fails", async () => {
  const { queue, look, ...made } = rounds({ parallel: 0 });
  queue.add("a", "b");
  for (const [batchId, job] of queue.rows) {
    queue.rows.set(batchId, { ...job, status: "processing", owner: "me", attempt: 1 });
    made.unsettled({ jobId: job.id, owner: "me", attempt: 1 });
  }
  queue.fails.set("giveBack", new Failure("store_lost"));
  await expect(look()).rejects.toMatchObject({ code: "store_lost" });
  queue.fails.clear();
  await look();
  await look();
  const given = queue.calls.filter((call) => call.startsWith("giveBack"));
  expect(given).toEqual(["giveBack a store_lost", "giveBack a store_lost", "giveBack b store_lost"]);
});

/** An undo of a spool whose runner is silent. */
const stray = (given: Partial<Job> = {}) =>
  jobRow({ batchId: "undo", id: 99, kind: "revert", revertsJob: 1, spoolId: "spool-2", ...given });

it.each(["queued", "processing"] as const)(
  "an undo that a silent runner left %s is anybody's, once there is nothing else to start",
  async (status) => {
    const { queue, look, started } = rounds({ parallel: 2 });
    queue.add("a");
    queue.rows.set("undo", stray({ status }));
    await look();
    expect(started).toEqual(["a", "undo"]);
  },
);

it("imports of another spool are never started here", async () => {
  const { queue, look, started } = rounds();
  queue.rows.set("theirs", jobRow({ batchId: "theirs", spoolId: "spool-2" }));
  await look();
  expect(started).toEqual([]);
});

it.each([
  ["starts the undo that it was called for", ["undo"], ["undo"]],
  ["leaves others' undos alone", ["a"], []],
] as const)("a runner of named jobs %s", async (_, named, want) => {
  const { queue, look, started } = rounds({ only: new Set<string>(named) });
  queue.rows.set("undo", stray());
  await look();
  expect(started).toEqual(want);
});

it("looks for silent runners' undos every 15 s, and not at every look", async () => {
  const { queue, look, started } = rounds();
  await look();
  queue.rows.set("undo", stray());
  await queue.clock.advance(14_000);
  await look();
  expect(started).toEqual([]);
  await queue.clock.advance(1000);
  await look();
  expect(started).toEqual(["undo"]);
});

it("marks the copies whose job completed while nobody could say so: at its first look, and once the store answers", async () => {
  const { queue, look, ...made } = rounds({ parallel: 0 });
  queue.rows.set("crashed", jobRow({ batchId: "crashed", status: "completed" }));
  queue.rows.set("unheard", jobRow({ batchId: "unheard", id: 8, status: "processing" }));
  await look();
  made.unsettled({ jobId: 8, owner: "me", attempt: 1 });
  queue.rows.set("unheard", jobRow({ batchId: "unheard", id: 8, status: "completed" }));
  await look();
  await look();
  const marks = queue.calls.filter((call) => call.startsWith("mark"));
  expect(marks).toEqual(["mark crashed completed", "mark unheard completed"]);
});
