import { expect, it } from "vitest";
import { adoptJob } from "../../../src-main/intake/adopt-job";
import type { JobStore } from "../../../src-main/ports/job-store";
import type { Spool } from "../../../src-main/ports/spool";
import type { Job } from "../../../src-shared/jobs/job";
import { jobRow } from "../../support/fakes/job-row";
import { only } from "../../support/fakes/only";
import { plan } from "../../support/stores/plan";

const call: Parameters<typeof adoptJob>[1] = {
  ...{ batchId: "new", sha256: "ab", typeChoice: "auto", dryRun: false, again: false, plan: null },
};

async function adopted(found: readonly Partial<Job>[], given: Partial<Parameters<typeof adoptJob>[1]> = {}) {
  const retried: unknown[] = [];
  const jobs = only<JobStore>("jobs", {
    findBySha: (spoolId, sha) => {
      expect([spoolId, sha]).toEqual(["spool-1", "ab"]);
      return Promise.resolve(found.map((job) => jobRow({ batchId: "old", ...job })));
    },
    retry: (_, with_) => {
      retried.push(with_);
      return Promise.resolve("queued");
    },
  });
  const spool = only<Spool>("spool", { id: "spool-1" });
  const one = await adoptJob({ jobs, spool }, { ...call, ...given });
  return { batchId: one?.job.batchId ?? null, twins: one?.twins ?? [], retried };
}

const question = { status: "failed", errorCode: "needs_answer" } as const;
const answer = plan({ clock: "utc" });

it.each<[string, Partial<Job> | null, Partial<Parameters<typeof adoptJob>[1]>, string | null]>([
  ["new bytes", null, {}, null],
  ["the same bytes, queued or left by a dead process", {}, {}, "old"],
  ["its own row, inserted by a window beside it", { batchId: "new" }, {}, null],
  ["a dry run of a job that is none", {}, { dryRun: true }, null],
  ["a repeat of a job that is none", {}, { again: true }, null],
  ["another type", {}, { typeChoice: "daily" }, null],
  ["the plan that the job has", { plan: answer }, { plan: answer }, "old"],
  ["another plan than the job's", { plan: plan() }, { plan: answer }, null],
  ["no plan, where the job has one", { plan: answer }, {}, "old"],
  ["a job that failed", { status: "failed", errorCode: "no_data_rows" }, {}, null],
  ["a job that was cancelled", { status: "cancelled" }, {}, null],
  ["a job that asks, without an answer", question, {}, null],
  ["a job that asks, with an answer", question, { plan: answer }, "old"],
])("%s", async (_, found, given, want) => {
  expect((await adopted(found === null ? [] : [found], given)).batchId).toBe(want);
});

it("an answer goes to the job that asked", async () => {
  expect((await adopted([question], { plan: answer })).retried).toEqual([answer]);
});

it.each<[string, readonly Partial<Job>[], string, readonly string[]]>([
  [
    "the one that is furthest, and names the others",
    [
      { id: 9, batchId: "left by a killed call" },
      { id: 7, batchId: "begun", checkpointRow: 800 },
      { id: 5, batchId: "begun less", checkpointRow: 20 },
    ],
    "begun",
    ["begun less", "left by a killed call"],
  ],
  [
    "the oldest of those that nobody has begun",
    [
      { id: 9, batchId: "second" },
      { id: 7, batchId: "first" },
    ],
    "first",
    ["second"],
  ],
  [
    "one that waits, and leaves the ended and the different ones alone",
    [
      { id: 9, batchId: "failed", status: "failed" },
      { id: 8, batchId: "dry", dryRun: true },
      { id: 7, batchId: "waits" },
    ],
    "waits",
    [],
  ],
])("of several jobs: %s", async (_, found, want, twins) => {
  expect(await adopted(found)).toMatchObject({ batchId: want, twins });
});
