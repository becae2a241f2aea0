import { expect, it } from "vitest";
import type { JobFence } from "../../../src-main/ports/job-fence";
import type { JobStore } from "../../../src-main/ports/job-store";
import { giveBackOwned } from "../../../src-main/queue/give-back";
import type { Job } from "../../../src-shared/jobs/job";
import { jobRow } from "../../support/fakes/job-row";
import { only } from "../../support/fakes/only";

const own = { jobId: 4, owner: "me", attempt: 2 };
const mine: Partial<Job> = { id: 4, status: "processing", owner: "me", attempt: 2, checkpointRow: 9 };

it.each<[string, Partial<Job> | null, JobFence | null]>([
  ["still the run's: by its checkpoint as it is in the store", mine, { ...own, checkpointRow: 9 }],
  ["that is gone", null, null],
  ["that ended: the answer to its finish was lost", { ...mine, status: "completed" }, null],
  ["that waits again", { ...mine, status: "queued" }, null],
  ["of another owner", { ...mine, owner: "other" }, null],
  ["claimed again by the same one", { ...mine, attempt: 3 }, null],
])("a job %s", async (_, found, fence) => {
  const given: JobFence[] = [];
  const jobs = only<JobStore>("jobs", {
    byId: () => Promise.resolve(found === null ? null : jobRow(found)),
    giveBack: (by) => {
      given.push(by);
      return Promise.resolve("given_back");
    },
  });
  await giveBackOwned(jobs, own, { afterSeconds: 5, countTry: true, reason: "unexpected", params: {} });
  expect(given).toEqual(fence === null ? [] : [fence]);
});
