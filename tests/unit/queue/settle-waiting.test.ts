import { expect, it } from "vitest";
import type { JobStore } from "../../../src-main/ports/job-store";
import { settleWaiting, type NextStep } from "../../../src-main/queue/settle-waiting";
import { jobRow } from "../../support/fakes/job-row";
import { only } from "../../support/fakes/only";

type Holder = Awaited<ReturnType<JobStore["holder"]>>;
const holder = (
  status: "queued" | "processing" | "completed" | "failed" | "cancelled",
  given = {},
): Holder => ({
  ...{ status, silent: false, reverted: false },
  ...given,
});

it.each<[string, Holder, number, "done" | "not_now" | null, NextStep]>([
  ["is gone", null, 0, null, "claim"],
  ["was undone", holder("completed", { reverted: true }), 0, null, "claim"],
  ["completed, none of its own rows in", holder("completed"), 0, "done", "is_duplicate"],
  ["completed, and the store saw it otherwise meanwhile", holder("completed"), 0, "not_now", "wait"],
  ["completed, rows of its own in", holder("completed"), 7, null, "claim_as_again"],
  ["failed", holder("failed"), 0, null, "claim"],
  ["was cancelled", holder("cancelled"), 0, null, "claim"],
  ["is queued again", holder("queued"), 0, null, "claim"],
  ["is at work", holder("processing"), 0, null, "wait"],
  ["fell silent at work", holder("processing", { silent: true }), 0, null, "claim_as_again"],
])("whose holder %s", async (_, found, checkpointRow, becomes, next) => {
  const asked: number[] = [];
  const jobs = only<JobStore>("jobs", {
    holder: (id) => {
      asked.push(id);
      return Promise.resolve(found);
    },
    ...(becomes !== null && { becomeDuplicate: () => Promise.resolve(becomes) }),
  });
  expect(await settleWaiting(jobs, jobRow({ checkpointRow }), 4)).toBe(next);
  expect(asked).toEqual([4]);
});
