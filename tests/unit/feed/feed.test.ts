import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startFeed, type Feed, type FeedTools } from "../../../src-main/feed/feed";
import { createViewJob } from "../../../src-main/feed/job-view";
import { createQueues } from "../../../src-main/feed/queues";
import { createRates } from "../../../src-main/feed/rates";
import type { KnownState } from "../../../src-main/feed/store-view";
import type { JobStore, SpoolQueue } from "../../../src-main/ports/job-store";
import type { RunnerStore, StoredQueue } from "../../../src-main/ports/runner-store";
import type { SchemaStore } from "../../../src-main/ports/schema-store";
import type { Manifest, Spool } from "../../../src-main/ports/spool";
import type { JobView } from "../../../src-shared/contract/job-view";
import { queueView, type QueuePause, type QueueView } from "../../../src-shared/contract/queue-view";
import { Failure } from "../../../src-shared/failure";
import type { Job } from "../../../src-shared/jobs/job";
import { fakeClock, settled, type FakeClock } from "../../support/fakes/fake-clock";
import { jobRow } from "../../support/fakes/job-row";
import { only } from "../../support/fakes/only";
import { manifestOf } from "../../support/fakes/manifest";

const nothing: SpoolQueue = {
  ...{ processing: [], queued: [], queuedCount: 0, finished: [], finishedCount: 0, finishedRows: 0 },
  everImported: false,
};
const ready: KnownState = { state: "ready", failure: null, since: null, nextTryAt: null };
const lost = new Failure("store_lost", { params: { reason: "gone." }, retryable: true });

/** What lies in the spool now. */
let spooled: Manifest[];
let clock: FakeClock;
let stop: AbortController;
/** What the store says now. */
let store: {
  queue: SpoolQueue;
  changed: Job[];
  unfinished: Job[];
  /** Jobs that are only asked for by their id. */
  others: Job[];
  queues: StoredQueue[];
  state: KnownState;
  fails: Failure | null;
};
let pause: QueuePause | null;
let parallel: QueueView["parallel"];
let told: { queues: QueueView[]; jobs: JobView[]; failures: Failure[]; looks: number };
let feed: Feed;
beforeEach(() => {
  spooled = [];
  clock = fakeClock();
  stop = new AbortController();
  store = { queue: nothing, changed: [], unfinished: [], others: [], queues: [], state: ready, fails: null };
  pause = null;
  parallel = { now: 2, chosen: null, most: 16 };
  told = { queues: [], jobs: [], failures: [], looks: 0 };
});
afterEach(async () => {
  stop.abort();
  await feed.ended;
});

const answer = <T>(value: () => T) =>
  store.fails === null ? Promise.resolve(value()) : Promise.reject(store.fails);

function tools(): FeedTools {
  const jobs = only<JobStore>("jobs", {
    changedSince: () => answer(() => ({ now: "2025-11-25 14:00:00.000000", jobs: store.changed })),
    queueOf: () => answer(() => store.queue),
    unfinished: () => answer(() => store.unfinished),
    byId: (id) => Promise.resolve(store.others.find((job) => job.id === id) ?? null),
  });
  const runners = only<RunnerStore>("runners", {
    list: () => answer(() => ({ now: "2025-11-25 14:00:00.000000", queues: store.queues })),
  });
  const spool = only<Spool>("spool", {
    id: "spool-1",
    list: () => Promise.resolve(spooled),
    pause: () => Promise.resolve(pause),
  });
  const queues = createQueues({ runners, spool, clock, runsHere: () => true });
  const schema = only<SchemaStore>("schema", { ping: () => answer(() => ({ ms: 3, bytes: 4096 })) });
  return {
    store: { kind: "sqlite", address: "/data/meterdrop.db", jobs, schema },
    spool,
    clock,
    queues,
    parallel: () => Promise.resolve(parallel),
    view: createViewJob({ jobs, rates: createRates(), queues, steady: () => clock.steady() }),
    storeState: () => store.state,
    lookAtStore: () => {
      told.looks += 1;
      return Promise.resolve();
    },
    storeFailed: (failure) => {
      told.failures.push(failure);
      store.state = { state: "away", failure: failure.toWire(), since: clock.now(), nextTryAt: clock.now() };
    },
    runnerState: () => ({ here: true, holder: null }),
    folders: { news: () => Promise.resolve(null) },
    emit: {
      queue: (view) => told.queues.push(view),
      job: (view) => told.jobs.push(view),
      folders: () => undefined,
    },
  };
}

/** Starts the feed, and lets it tell how things stand. */
async function start(): Promise<void> {
  feed = startFeed(tools(), stop.signal);
  await settled();
}

describe("what is told", () => {
  it("is the whole state at first, and then nothing while nothing changes", async () => {
    await start();
    expect(told.queues).toHaveLength(1);
    expect(queueView.parse(told.queues[0])).toEqual(told.queues[0]);
    expect(told.queues[0]).toMatchObject({ store: { state: "ready", answerMs: 3, bytes: 4096 } });
    await clock.advance(9000);
    expect(told.queues).toHaveLength(1);
    await clock.advance(2000);
    expect(told.queues).toHaveLength(2);
  });

  it("comes within a quarter of a second of a poke, once for all pokes in between", async () => {
    await start();
    store.queue = { ...nothing, queued: [jobRow({ filename: "new.csv" })], queuedCount: 1 };
    for (let n = 0; n < 50; n++) feed.poke();
    await clock.advance(250);
    expect(told.queues).toHaveLength(2);
    expect(told.queues[1]).toMatchObject({ waiting: [{ filename: "new.csv" }], waitingCount: 1 });
    await clock.advance(1000);
    expect(told.queues).toHaveLength(2);
  });

  it("comes within two seconds of a change on another machine, job by job and whole", async () => {
    await start();
    const job = jobRow({ status: "completed", updatedAt: "2025-11-25 14:00:01.000000" });
    store.changed = [job];
    store.queue = { ...nothing, finished: [job], finishedCount: 1, everImported: true };
    await clock.advance(2000);
    expect(told.jobs).toMatchObject([{ batchId: job.batchId, word: "imported" }]);
    expect(told.queues.at(-1)).toMatchObject({ finishedCount: 1, everImported: true });
    const { length } = told.queues;
    await clock.advance(4000);
    expect(told.jobs).toHaveLength(1);
    expect(told.queues).toHaveLength(length);
    store.changed = [{ ...job, updatedAt: "2025-11-25 14:00:05.000000" }];
    await clock.advance(2000);
    expect(told.jobs).toHaveLength(2);
  });

  it("of an undo is told of its import: how far it is, its page asks for", async () => {
    feed = startFeed(tools(), stop.signal);
    await clock.advance(250);
    store.others = [jobRow({ id: 7, batchId: "import", revertedBy: 9 })];
    const undo = jobRow({ id: 9, batchId: "undo", kind: "revert", revertsJob: 7 });
    for (const second of ["01", "02"]) {
      store.changed = [{ ...undo, updatedAt: `2025-11-25 14:00:${second}.000000` }];
      await clock.advance(2000);
    }
    expect(told.jobs.map(({ batchId, word }) => [batchId, word])).toEqual([
      ["import", "undoing"],
      ["import", "undoing"],
    ]);
  });

  it("has neither the server's path of a job nor who runs it", async () => {
    await start();
    store.changed = [jobRow({ owner: "secret-owner", spoolId: "secret-spool" })];
    await clock.advance(2000);
    expect(JSON.stringify(told.jobs)).not.toMatch(/secret/);
  });

  it("has later revisions each time, those of a screen that asks included", async () => {
    await start();
    const asked = [await feed.now(), await feed.now()];
    feed.poke();
    await clock.advance(250);
    const revisions = [told.queues[0], ...asked, told.queues[1]].map((view) => view?.revision ?? 0);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
    expect(new Set(revisions).size).toBe(4);
  });

  it("shows a file in the spool until the store shows its job", async () => {
    const waiting = manifestOf({ filename: "waits.csv" });
    const { batchId } = waiting;
    spooled = [waiting];
    await start();
    expect(told.queues[0]?.spooled).toMatchObject([{ batchId, filename: "waits.csv" }]);
    store.queue = { ...nothing, queued: [jobRow({ batchId })], queuedCount: 1 };
    expect(await feed.now()).toMatchObject({ spooled: [], waiting: [{ batchId }] });
  });
});

describe("the queue of this computer", () => {
  const until = "2025-11-25T14:30:00.000Z";
  const waiting = () => ({ ...nothing, queued: [jobRow({ spoolId: "spool-1" })], queuedCount: 1 });

  it("is told paused within two seconds, whoever paused it, its jobs too, and resumed when its time is over", async () => {
    store.queue = waiting();
    await start();
    expect(told.queues.at(-1)).toMatchObject({ paused: null, waiting: [{ word: "queued" }] });
    pause = { by: "Ann", at: "2025-11-25T14:00:00.000Z", until };
    await clock.advance(2000);
    expect(told.queues.at(-1)).toMatchObject({ paused: pause, waiting: [{ word: "paused" }] });
    await clock.advance(30 * 60_000);
    expect(told.queues.at(-1)).toMatchObject({ paused: null, waiting: [{ word: "queued" }] });
  });

  it("is told while the store is away", async () => {
    store.state = { ...ready, state: "away", failure: lost.toWire(), since: clock.now(), nextTryAt: null };
    await start();
    pause = { by: "Ann", at: "2025-11-25T14:00:00.000Z", until: null };
    await clock.advance(2000);
    expect(told.queues.at(-1)).toMatchObject({ paused: { by: "Ann" }, store: { state: "away" } });
  });

  it("tells how many imports run at a time when another process changed that", async () => {
    await start();
    parallel = { now: 8, chosen: 8, most: 16 };
    await clock.advance(2000);
    expect(told.queues.at(-1)?.parallel).toEqual(parallel);
  });
});

describe("the queue of another computer", () => {
  const heard = (lastHeardAt: string, pausedBy: string | null = null): StoredQueue => ({
    ...{
      spoolId: "spool-2",
      machine: "LDS-WS-014",
      person: "Tom",
      version: "0.1.0",
      silent: false,
      pausedBy,
    },
    ...{ lastHeardAt, waitingFiles: 0, queued: 1, processing: 0 },
  });
  const now = "2025-11-25 14:00:00.000000";

  it("that falls silent is told with each of its jobs, though no row changed, and when it is back", async () => {
    store.queues = [heard(now)];
    const job = jobRow({ spoolId: "spool-2" });
    store.unfinished = [job];
    await start();
    expect(told.jobs).toEqual([]);
    store.queues = [heard("2025-11-25 13:57:00.000000")];
    await clock.advance(10_000);
    const waitingOn = {
      machine: "LDS-WS-014",
      person: "Tom",
      lastHeardAt: store.queues[0]?.lastHeardAt,
      here: false,
    };
    expect(told.jobs).toMatchObject([{ batchId: job.batchId, waitingOn }]);
    store.queues = [heard(now, "Tom")];
    await clock.advance(10_000);
    expect(told.jobs[1]).toMatchObject({ batchId: job.batchId, waitingOn: null, word: "paused" });
    await clock.advance(30_000);
    expect(told.jobs).toHaveLength(2);
  });
});

describe("a store that does not answer", () => {
  it("leaves the last known state on the screen, and says so", async () => {
    store.queue = { ...nothing, queued: [jobRow({ filename: "known.csv" })], queuedCount: 1 };
    await start();
    store.fails = lost;
    feed.poke();
    await clock.advance(250);
    expect(told.failures).toEqual([lost]);
    expect(told.queues.at(-1)).toMatchObject({
      waiting: [{ filename: "known.csv" }],
      store: { state: "away", failure: { code: "store_lost" } },
    });
    expect(await feed.now()).toMatchObject({
      waiting: [{ filename: "known.csv" }],
      store: { state: "away" },
    });
  });

  it("is looked at, and files that come meanwhile are shown", async () => {
    store.state = { ...ready, state: "away", failure: lost.toWire(), since: clock.now(), nextTryAt: null };
    await start();
    spooled = [manifestOf({ filename: "offline.csv" })];
    feed.poke();
    await clock.advance(250);
    expect(told.queues.at(-1)?.spooled).toMatchObject([{ filename: "offline.csv" }]);
    const { looks } = told;
    await clock.advance(4000);
    expect(told.looks).toBeGreaterThan(looks);
  });

  it("is read anew when it is back", async () => {
    await start();
    store.fails = lost;
    feed.poke();
    await clock.advance(250);
    store.fails = null;
    store.state = ready;
    store.queue = { ...nothing, everImported: true };
    feed.poke();
    await clock.advance(250);
    expect(told.queues.at(-1)).toMatchObject({ everImported: true, store: { state: "ready" } });
  });

  it("but was only busy is read again at once, and is not called away", async () => {
    await start();
    store.fails = new Failure("store_busy", { retryable: true });
    feed.poke();
    await clock.advance(250);
    expect(told.failures).toEqual([]);
    store.fails = null;
    store.queue = { ...nothing, everImported: true };
    await clock.advance(250);
    expect(told.queues.at(-1)).toMatchObject({ everImported: true, store: { state: "ready" } });
  });

  it("is waited for by a screen that asks before the first look: an empty screen would say that nothing is there", async () => {
    store.state = { ...ready, state: "unknown" };
    store.queue = { ...nothing, everImported: true };
    const lookAtStore = () => {
      store.state = ready;
      return Promise.resolve();
    };
    feed = startFeed({ ...tools(), lookAtStore }, stop.signal);
    expect(await feed.now()).toMatchObject({ everImported: true });
  });
});

it("a screen's reading that began first is told first: no older state comes after a newer one", async () => {
  const held: (() => void)[] = [];
  let read = 0;
  const jobs = only<JobStore>("jobs", {
    changedSince: () => Promise.resolve({ now: "2025-11-25 14:00:00.000000", jobs: [] }),
    queueOf: () => {
      read += 1;
      const value = { ...nothing, finishedRows: read };
      return new Promise((resolve) => {
        held.push(() => {
          resolve(value);
        });
      });
    },
  });
  const fakes = tools();
  feed = startFeed({ ...fakes, store: { ...fakes.store, jobs } }, stop.signal);
  const asked = feed.now();
  await settled();
  expect(held).toHaveLength(1);
  held.shift()?.();
  await settled();
  held.shift()?.();
  const [first, second] = [told.queues[0], await asked];
  expect([first?.finishedRows, second.finishedRows]).toEqual([1, 2]);
  expect(second.revision).toBeGreaterThan(first?.revision ?? 0);
});

it("an error that is no Failure ends the feed, and whoever started it is told", async () => {
  await start();
  const broken = new TypeError("a bug");
  const failing = { ...tools(), storeState: () => ready, view: () => Promise.reject(broken) };
  const other = startFeed(failing, stop.signal);
  store.changed = [jobRow()];
  const ended = expect(other.ended).rejects.toBe(broken);
  await clock.advance(2500);
  await ended;
});

it("ends when it is stopped, and tells nothing more", async () => {
  await start();
  stop.abort();
  await feed.ended;
  feed.poke();
  await clock.advance(3000);
  expect(told.queues).toHaveLength(1);
});
