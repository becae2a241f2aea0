import { describe, expect, it } from "vitest";
import type { JobEnd, JobStore } from "../../../src-main/ports/job-store";
import { LOST, type JobRun, type RunJob } from "../../../src-main/ports/run-job";
import type { Spool } from "../../../src-main/ports/spool";
import { runClaimed } from "../../../src-main/queue/run-claimed";
import { Failure } from "../../../src-shared/failure";
import type { Job } from "../../../src-shared/jobs/job";
import { jobRow } from "../../support/fakes/job-row";
import { manifestOf } from "../../support/fakes/manifest";
import { only } from "../../support/fakes/only";

const { signal } = new AbortController();
const own = { jobId: 4, owner: "me", attempt: 2 };
const end = (status: JobEnd["status"]): JobEnd => ({
  ...{ status, totalRows: 3, errorCode: null, errorParams: {} },
});

/** A claimed job at row 5, run by `work`; what the store is told of it. */
async function ran(
  work: RunJob,
  met: { job?: Partial<Job>; finish?: JobStore["finish"]; giveBack?: JobStore["giveBack"] } = {},
) {
  const told: unknown[] = [];
  const marks: string[] = [];
  const job = jobRow({
    id: 4,
    batchId: "b",
    status: "processing",
    owner: "me",
    attempt: 2,
    checkpointRow: 5,
    ...met.job,
  });
  const jobs = only<JobStore>("jobs", {
    byId: () => Promise.resolve(job),
    finish: (fence, ended) => {
      told.push({ finish: fence, ...ended });
      return met.finish?.(fence, ended) ?? Promise.resolve("finished");
    },
    giveBack: (fence, back) => {
      told.push({ giveBack: fence, ...back });
      return met.giveBack?.(fence, back) ?? Promise.resolve("given_back");
    },
  });
  const spool = only<Spool>("spool", {
    get: (batchId) => Promise.resolve(manifestOf({ batchId })),
    mark: (batchId, change) => {
      marks.push(`${batchId} ${Object.keys(change).join()}`);
      return Promise.resolve(manifestOf());
    },
  });
  const worked = () => undefined;
  const result = await runClaimed({ jobs, spool, handlers: { import: work }, worked }, job, "me", {
    signal,
    cancelled: signal,
  });
  return { result, told, marks };
}

const ends = (status: JobEnd["status"]) => () => Promise.resolve(end(status));
const breaks = (thrown: Error) => () => Promise.reject(thrown);
const progresses = (thrown: Error) => (run: JobRun) => {
  run.advance(9);
  return Promise.reject(thrown);
};
const failed = (code: Failure["code"]) => new Failure(code, { params: { message: "why" } });

describe("a run that came to its end", () => {
  it.each([
    ["completed", ["b completedAt"]],
    ["failed", []],
    ["cancelled", []],
  ] as const)("%s: told by its fence; a copy is done with only where all is in", async (status, marked) => {
    const { result, told, marks } = await ran(ends(status));
    expect(result).toEqual({ kind: "ended", status });
    expect(told).toEqual([{ finish: { ...own, checkpointRow: 5 }, ...end(status) }]);
    expect(marks).toEqual(marked);
  });

  it("is fenced by the rows that it brought in", async () => {
    const { told } = await ran((run) => {
      run.advance(9);
      return Promise.resolve(end("completed"));
    });
    expect(told).toMatchObject([{ finish: { checkpointRow: 9 } }]);
  });

  it("whose job is another's by then marks nothing", async () => {
    const { result, marks } = await ran(ends("completed"), { finish: () => Promise.resolve("lost") });
    expect(result).toEqual({ kind: "lost" });
    expect(marks).toEqual([]);
  });

  it("that learnt of its loss tells the store nothing", async () => {
    const { result, told } = await ran(() => Promise.resolve(LOST));
    expect(result).toEqual({ kind: "lost" });
    expect(told).toEqual([]);
  });
});

describe("a run that failed", () => {
  const back = (reason: string, afterSeconds: number | null, countTry: boolean) => ({
    ...{ giveBack: { ...own, checkpointRow: 5 }, reason, afterSeconds, countTry },
  });
  const over = (errorCode: string) => ({ finish: { ...own }, status: "failed", totalRows: null, errorCode });

  it.each<[string, RunJob, Partial<Job>, object[], string]>([
    ["for a fault of its file", breaks(failed("line_too_long")), {}, [over("line_too_long")], "ended"],
    ["for want of its copy", breaks(failed("spool_copy_missing")), {}, [over("spool_copy_missing")], "ended"],
    [
      "since the process stops",
      breaks(failed("interrupted")),
      { tries: 4 },
      [back("interrupted", null, false)],
      "given_back",
    ],
    [
      "by an abort",
      breaks(new DOMException("aborted", "AbortError")),
      {},
      [back("interrupted", null, false)],
      "given_back",
    ],
    [
      "in contention",
      breaks(failed("store_busy")),
      { tries: 4 },
      [back("store_busy", 5, false)],
      "given_back",
    ],
    ["for no reason foreseen", breaks(new TypeError("oh")), {}, [back("unexpected", 5, true)], "given_back"],
    [
      "so once more",
      breaks(failed("unexpected")),
      { tries: 2 },
      [back("unexpected", 60, true)],
      "given_back",
    ],
    ["so for the fifth time", breaks(failed("unexpected")), { tries: 4 }, [over("tries_used_up")], "ended"],
    [
      "so after progress",
      progresses(failed("unexpected")),
      { tries: 4 },
      [back("unexpected", 5, true)],
      "given_back",
    ],
    ["for a condition of the store", breaks(failed("store_lost")), {}, [], "unsettled"],
    ["for want of room", progresses(failed("disk_full")), {}, [], "unsettled"],
  ])("%s", async (_, work, job, told, kind) => {
    const { result, ...given } = await ran(work, { job });
    expect(result.kind).toBe(kind);
    expect(given.told).toMatchObject(told);
    expect(given.told).toHaveLength(told.length);
    expect(given.marks).toEqual([]);
  });

  it("as often as it may says how often, and what it was at last", async () => {
    const { told } = await ran(breaks(failed("unexpected")), { job: { tries: 4 } });
    expect(told).toMatchObject([{ errorCode: "tries_used_up", errorParams: { tries: 5, reason: "why" } }]);
  });

  it("of a kind that nothing here runs is tried again, and counted", async () => {
    const { result, told } = await ran(ends("completed"), { job: { kind: "revert" } });
    expect(result.kind).toBe("given_back");
    expect(told).toMatchObject([{ reason: "unexpected", countTry: true }]);
  });
});

describe("a store that cannot be told", () => {
  it.each(["store_lost", "store_busy", "store_error", "unexpected"] as const)(
    "of the end of a run (%s): it is told later",
    async (code) => {
      const { result } = await ran(breaks(failed("unexpected")), {
        giveBack: () => Promise.reject(failed(code)),
      });
      expect(result).toMatchObject({ kind: "unsettled", own, failure: { code } });
    },
  );

  it("that loses the answer to a finish is told later", async () => {
    const { result, marks } = await ran(ends("completed"), {
      finish: () => Promise.reject(failed("store_lost")),
    });
    expect(result).toMatchObject({ kind: "unsettled", own, failure: { code: "store_lost" } });
    expect(marks).toEqual([]);
  });
});
