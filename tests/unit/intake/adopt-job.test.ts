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

async function adopted(found: Partial<Job> | null, given: Partial<Parameters<typeof adoptJob>[1]> = {}) {
  const retried: unknown[] = [];
  const jobs = only<JobStore>("jobs", {
    findBySha: (spoolId, sha) => {
      expect([spoolId, sha]).toEqual(["spool-1", "ab"]);
      return Promise.resolve(found === null ? null : jobRow({ batchId: "old", ...found }));
    },
    retry: (_, with_) => {
      retried.push(with_);
      return Promise.resolve("queued");
    },
  });
  const spool = only<Spool>("spool", { id: "spool-1" });
  const job = await adoptJob({ jobs, spool }, { ...call, ...given });
  return { batchId: job?.batchId ?? null, retried };
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
  expect((await adopted(found, given)).batchId).toBe(want);
});

it("an answer goes to the job that asked", async () => {
  expect((await adopted(question, { plan: answer })).retried).toEqual([answer]);
});
