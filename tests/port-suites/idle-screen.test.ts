import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startFeed } from "../../src-main/feed/feed";
import type { FoldersScreen } from "../../src-main/feed/folders-screen";
import { createViewJob } from "../../src-main/feed/job-view";
import { createQueues } from "../../src-main/feed/queues";
import { createRates } from "../../src-main/feed/rates";
import type { SchemaStore } from "../../src-main/ports/schema-store";
import type { Spool } from "../../src-main/ports/spool";
import { createJobStore } from "../../src-main/stores/create-job-store";
import { createRunnerStore } from "../../src-main/stores/create-runner-store";
import { fakeClock } from "../support/fakes/fake-clock";
import { only } from "../support/fakes/only";
import { countStatements } from "../support/stores/count-statements";
import { beat, insertJob } from "../support/stores/run-job";
import { storeTargets, type StoreTarget, type TestStore } from "../support/stores/store-targets";

const signal = new AbortController().signal;
const targets = storeTargets().map((target) => [target.name, target] as const);

/** A screen of this computer on the store, its clock turned by the test, and every statement that it makes. */
function openScreen(test: TestStore, spoolId: string) {
  const clock = fakeClock();
  const stop = new AbortController();
  const counted = countStatements(test.db);
  const [jobs, runners] = [createJobStore(counted.db), createRunnerStore(counted.db)];
  const spool = only<Spool>("spool", {
    id: spoolId,
    list: () => Promise.resolve([]),
    pause: () => Promise.resolve(null),
  });
  const schema = only<SchemaStore>("schema", {
    ping: async () => {
      await counted.db.read((connection) => connection.all("SELECT 1 AS ping"));
      return { ms: 1, bytes: null };
    },
  });
  const queues = createQueues({ runners, spool, clock, runsHere: () => false });
  const told: string[] = [];
  const feed = startFeed(
    {
      store: { kind: test.kind, address: "", jobs, schema },
      ...{ spool, clock, queues },
      folders: only<FoldersScreen>("folders", { news: () => Promise.resolve(null) }),
      parallel: () => Promise.resolve({ now: 1, chosen: null, most: 16 }),
      view: createViewJob({ jobs, rates: createRates(), queues, steady: () => clock.steady() }),
      storeState: () => ({ state: "ready", failure: null, since: null, nextTryAt: null }),
      lookAtStore: () => Promise.resolve(),
      storeFailed: (failure) => {
        throw failure;
      },
      runnerState: () => ({ here: false, holder: null }),
      emit: {
        queue: () => undefined,
        folders: () => undefined,
        job: ({ filename, word }) => told.push(`${filename} ${word}`),
      },
    },
    stop.signal,
  );
  return {
    told,
    statements: counted.statements,
    /** Lets two seconds pass, and everything that they bring about. */
    tick: async () => {
      for (let quarter = 0; quarter < 8; quarter++) {
        await clock.advance(250);
        await counted.quiet();
      }
    },
    close: async () => {
      stop.abort();
      await feed.ended;
    },
  };
}

describe.each(targets)("a screen on %s", (_, target) => {
  let started: Awaited<ReturnType<StoreTarget["start"]>>;
  let test: TestStore;
  let screen: ReturnType<typeof openScreen>;
  beforeAll(async () => {
    started = await target.start();
    test = await started.fresh();
    await test.store.schema.migrate("the tests", signal);
    await insertJob(test.store.jobs, { spoolId: "own" });
    await beat(test.store, "own");
    screen = openScreen(test, "own");
    await screen.tick();
  });
  afterAll(async () => {
    await screen.close();
    await test.close();
    await started.stop();
  });

  it("asks one look at the end of an index a tick while nothing changes; the rest every ten seconds", async () => {
    // What the insert above stamped is in the overlap for ten seconds.
    await test.change(
      "UPDATE import_jobs SET updated_at = queued_at, queued_at = '2026-01-01 00:00:00.000000'",
    );
    await test.change("UPDATE import_jobs SET updated_at = queued_at");
    await screen.tick();
    const TICKS = 20;
    const from = screen.statements.length;
    for (let tick = 0; tick < TICKS; tick++) await screen.tick();
    const made = screen.statements.slice(from);
    const revisions = made.filter((sql) => sql.includes("MAX(updated_at)"));
    const pings = made.filter((sql) => sql.includes("ping"));
    const queues = made.filter((sql) => sql.includes("FROM runners"));
    expect(revisions).toHaveLength(TICKS);
    expect([pings.length, queues.length]).toEqual([TICKS / 5, TICKS / 5]);
    expect(made).toHaveLength(revisions.length + pings.length + queues.length);
  });

  it("is told what another machine does within two ticks: a file, its cancel, its retry", async () => {
    const other = test.another();
    const job = await insertJob(other.jobs, { spoolId: "other", filename: "leeds.csv" });
    await beat(other, "other");
    await screen.tick();
    await screen.tick();
    await other.jobs.cancel(job.batchId);
    await screen.tick();
    await screen.tick();
    await other.jobs.retry(job.batchId, null);
    await screen.tick();
    await screen.tick();
    expect(screen.told.slice(-3)).toEqual(["leeds.csv queued", "leeds.csv cancelled", "leeds.csv queued"]);
  });

  it("the look is at the end of the index, whatever the table holds", async () => {
    const explain = test.kind === "mysql" ? "EXPLAIN" : "EXPLAIN QUERY PLAN";
    const plan = JSON.stringify(await test.rows(`${explain} SELECT MAX(updated_at) FROM import_jobs`));
    expect(plan).toMatch(/Select tables optimized away|USING COVERING INDEX import_jobs_updated_at/);
  });
});
