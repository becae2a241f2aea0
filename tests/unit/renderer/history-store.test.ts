import { describe, expect, test } from "vitest";
import { everyJob } from "../../../src-renderer/state/history-query";
import { createHistoryStore, matches, newJobs } from "../../../src-renderer/state/history-store";
import type { HistoryPage } from "../../../src-renderer/state/history-store";
import { Failure } from "../../../src-shared/failure";
import { at, buildJob } from "../../support/renderer/build-job";
import { clientOf } from "../../support/renderer/client-of";
import { FakeHost } from "../../support/renderer/fake-host";

const page = (given: Partial<HistoryPage> = {}): HistoryPage => ({
  query: everyJob,
  jobs: [],
  count: 0,
  newestId: 10,
  ...given,
});

describe("jobs that came after a page was loaded", () => {
  test.each([
    ["a later job is new", page(), { id: 11 }, 1],
    ["one that was there is not, whatever became of it", page(), { id: 10, status: "failed" as const }, 0],
    ["one that would not be listed is not", page({ query: { ...everyJob, q: "leeds" } }), { id: 11 }, 0],
    ["one in another state is not", page({ query: { ...everyJob, state: "failed" } }), { id: 11 }, 0],
    ["one that was deleted since is not", page(), { id: 11, deletedAt: at("14:05") }, 0],
    [
      "new ones stand on the first page, not on this",
      page({ query: { ...everyJob, page: 2 } }),
      { id: 11 },
      0,
    ],
  ])("%s", (_, shown, job, count) => {
    expect(newJobs(shown, [buildJob(job)])).toHaveLength(count);
  });
});

describe("whether a job is listed, as the store decides it", () => {
  const job = buildJob({ filename: "Leeds_HH.csv", batchId: "550E8400-e29b", status: "failed" });
  test.each([
    [everyJob, true],
    [{ ...everyJob, q: "leeds_hh" }, true],
    [{ ...everyJob, q: "550e84" }, true],
    [{ ...everyJob, q: "york" }, false],
    [{ ...everyJob, state: "failed" as const, q: "LEEDS" }, true],
    [{ ...everyJob, state: "attention" as const }, true],
    [{ ...everyJob, state: "waiting" as const, q: "leeds" }, false],
    [{ ...everyJob, type: "hh" as const, source: "drop" as const, machine: "LDS-WS-014" }, true],
    [{ ...everyJob, type: "daily" as const }, false],
    [{ ...everyJob, source: "watch" as const }, false],
    [{ ...everyJob, machine: "CDF-WS-003" }, false],
  ])("%j: %s", (query, listed) => {
    expect(matches(job, query)).toBe(listed);
  });
});

describe("loading a page", () => {
  test("asks for its part of the list and remembers the newest job", async () => {
    const jobs = [buildJob({ id: 7 }), buildJob({ id: 9 }), buildJob({ id: 8 })];
    const host = new FakeHost(undefined, { "jobs.list": () => ({ jobs, count: 103 }) });
    const store = createHistoryStore(clientOf(host));
    await store.getState().load({ ...everyJob, state: "failed", q: "x", page: 2 });
    expect(host.asked("jobs.list")).toMatchObject([{ words: ["failed"], q: "x", limit: 50, offset: 50 }]);
    expect(store.getState()).toMatchObject({
      loading: false,
      failure: null,
      page: { count: 103, newestId: 9 },
    });
  });

  test("of two answers that cross, only the one to the last question is shown", async () => {
    const held: ((count: number) => void)[] = [];
    const host = new FakeHost(undefined, {
      "jobs.list": () => new Promise((answer) => held.push((count) => answer({ jobs: [], count }))),
    });
    const store = createHistoryStore(clientOf(host));
    const first = store.getState().load(everyJob);
    const second = store.getState().load({ ...everyJob, q: "leeds" });
    held[1]?.(2);
    held[0]?.(1);
    await Promise.all([first, second]);
    expect(store.getState().page).toMatchObject({ count: 2, query: { q: "leeds" } });
  });

  test("what was shown stays when the next load fails", async () => {
    let away = false;
    const host = new FakeHost(undefined, {
      "jobs.list": () => {
        if (away) throw new Failure("store_unreachable", { params: { host: "h", reason: "r" } });
        return { jobs: [], count: 5 };
      },
    });
    const store = createHistoryStore(clientOf(host));
    await store.getState().load(everyJob);
    away = true;
    await store.getState().load(everyJob);
    expect(store.getState()).toMatchObject({
      loading: false,
      page: { count: 5 },
      failure: { code: "store_unreachable" },
    });
    away = false;
    await store.getState().load(everyJob);
    expect(store.getState().failure).toBeNull();
  });
});
