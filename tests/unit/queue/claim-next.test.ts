import { describe, expect, it } from "vitest";
import type { JobStore } from "../../../src-main/ports/job-store";
import type { Spool } from "../../../src-main/ports/spool";
import { claimNext } from "../../../src-main/queue/claim-next";
import { Failure } from "../../../src-shared/failure";
import type { Job } from "../../../src-shared/jobs/job";
import { jobRow } from "../../support/fakes/job-row";
import { manifestOf } from "../../support/fakes/manifest";
import { only } from "../../support/fakes/only";

type Claim = Awaited<ReturnType<JobStore["claim"]>>;
const named = (batchId: string, given: Partial<Job> = {}) => jobRow({ batchId, ...given });
const NOW = "2025-11-25 14:00:00.000000";

/** A queue of jobs; a claim succeeds unless told otherwise by batch id. */
function queue(
  jobs: Job[],
  met: { claims?: Record<string, Claim>; holder?: "processing" | "completed" } = {},
) {
  const calls: string[] = [];
  const marks: Record<string, object> = {};
  const store = only<JobStore>("jobs", {
    claimable: (spoolId) => Promise.resolve(jobs.filter((job) => job.spoolId === spoolId)),
    byBatchId: (batchId) => Promise.resolve(jobs.find((job) => job.batchId === batchId) ?? null),
    changedSince: () => Promise.resolve({ now: NOW, jobs: [] }),
    claim: (job, run) => {
      const row = jobs.find(({ id }) => id === job.id) ?? jobRow();
      expect(run).toMatchObject({ spoolId: "spool-1", machine: "desk" });
      calls.push(`claim ${row.batchId}${run.asAgain ? " as again" : ""}`);
      return Promise.resolve(met.claims?.[row.batchId] ?? { outcome: "claimed", job: row });
    },
    holder: () => Promise.resolve({ status: met.holder ?? "processing", silent: false, reverted: false }),
    becomeDuplicate: ({ id }) => {
      calls.push(`duplicate ${jobs.find((job) => job.id === id)?.batchId ?? ""}`);
      return Promise.resolve("done");
    },
  });
  const spool = only<Spool>("spool", {
    id: "spool-1",
    get: (batchId) => Promise.resolve(batchId === "elsewhere" ? null : manifestOf({ batchId })),
    mark: (batchId, change) => {
      marks[batchId] = change;
      return Promise.resolve(manifestOf({ batchId }));
    },
  });
  const unsettled: unknown[] = [];
  const tools = {
    ...{ jobs: store, spool, machine: "desk", handlers: { import: true } },
    unsettled: (own: object) => unsettled.push(own),
  };
  const next = async (...batchIds: string[]) => {
    const claimed = await claimNext(tools, batchIds.length === 0 ? null : new Set(batchIds));
    return claimed?.job.batchId ?? null;
  };
  return { next, calls, marks, tools, unsettled };
}

describe("claimNext", () => {
  it("claims the first of the queue under a fresh owner, and marks its work as begun", async () => {
    const { tools, calls, marks } = queue([named("a"), named("b")]);
    const [one, two] = [await claimNext(tools, null), await claimNext(tools, null)];
    expect(one?.job.batchId).toBe("a");
    expect(one?.owner).toMatch(/^[0-9a-f-]{36}$/);
    expect(two?.owner).not.toBe(one?.owner);
    expect(calls).toEqual(["claim a", "claim a"]);
    expect(marks).toEqual({ a: { workStarted: true } });
  });

  it("an empty queue has nothing to claim", async () => {
    expect(await queue([]).next()).toBeNull();
  });

  it.each(["claim", "mark"] as const)(
    "a claim of which %s failed may have been made: it is remembered, to be given back",
    async (step) => {
      const { tools, unsettled } = queue([named("a", { id: 7, attempt: 2 })]);
      const lost = () => Promise.reject(new Failure("store_lost"));
      const broken =
        step === "claim"
          ? { ...tools, jobs: { ...tools.jobs, claim: lost } }
          : { ...tools, spool: { ...tools.spool, mark: lost } };
      await expect(claimNext(broken, null)).rejects.toMatchObject({ code: "store_lost" });
      expect(unsettled).toEqual([{ jobId: 7, owner: expect.any(String) as string, attempt: 3 }]);
    },
  );

  it("leaves job kinds of a newer version to it", async () => {
    const { next, calls } = queue([named("undo", { kind: "revert" }), named("a")]);
    expect(await next()).toBe("a");
    expect(calls).toEqual(["claim a"]);
  });

  it("passes by what another process claimed meanwhile", async () => {
    expect(await queue([named("a"), named("b")], { claims: { a: { outcome: "lost" } } }).next()).toBe("b");
  });

  it("a file whose manifest is gone needs no mark", async () => {
    const { next, marks } = queue([named("elsewhere")]);
    expect(await next()).toBe("elsewhere");
    expect(marks).toEqual({});
  });
});

describe("the same bytes", () => {
  const sameBytes: Claim = { outcome: "same_bytes", holder: jobRow({ id: 900 }) };

  it("at work elsewhere: the claim waits, and lets others pass", async () => {
    const { next, calls } = queue([named("a"), named("b")], { claims: { a: sameBytes } });
    expect(await next()).toBe("b");
    expect(calls).toEqual(["claim a", "claim b"]);
  });

  it("in already: a duplicate at once, its copy good for cleaning up", async () => {
    const { next, calls, marks } = queue([named("a")], { claims: { a: sameBytes }, holder: "completed" });
    expect(await next()).toBeNull();
    expect(calls).toEqual(["claim a", "duplicate a"]);
    expect(marks).toEqual({ a: { completedAt: expect.any(String) as string } });
  });

  it.each<[string, Partial<Job>, "processing" | "completed", string[], string | null]>([
    ["its holder is at work", {}, "processing", [], null],
    ["its holder completed", {}, "completed", ["duplicate a"], null],
    [
      "its holder completed, rows of its own in",
      { checkpointRow: 5 },
      "completed",
      ["claim a as again"],
      "a",
    ],
  ])("waited for: %s", async (_, given, holder, calls, claimed) => {
    const waiting = queue([named("a", { waitsFor: 900, ...given })], { holder });
    expect(await waiting.next()).toBe(claimed);
    expect(waiting.calls).toEqual(calls);
  });
});

describe("only the jobs that are named", () => {
  it.each<[string, Partial<Job>, string | null]>([
    ["queued here", {}, "b"],
    ["of another spool", { spoolId: "spool-2" }, null],
    ["at work", { status: "processing" }, null],
    ["ended", { status: "failed" }, null],
    ["whose wait before the next try is over", { nextAttemptAt: "2025-11-25 13:59:59.999999" }, "b"],
    ["whose wait before the next try is not over", { nextAttemptAt: "2025-11-25 14:03:00.000000" }, null],
  ])("%s", async (_, given, claimed) => {
    expect(await queue([named("a"), named("b", given)]).next("b", "unknown")).toBe(claimed);
  });

  it("in the order of their naming", async () => {
    expect(await queue([named("a"), named("b")]).next("b", "a")).toBe("b");
  });
});
