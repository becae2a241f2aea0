import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobFence } from "../../src-main/ports/job-fence";
import type { JobStore } from "../../src-main/ports/job-store";
import { transitions, type JobAction } from "../../src-shared/jobs/transitions";
import { jobStatus, type JobStatus } from "../../src-shared/jobs/status";
import { claim, ended, insertJob, lastHeard, mustHave, processingJob } from "../support/stores/run-job";
import { plan } from "../support/stores/plan";
import type { TestStore } from "../support/stores/store-targets";

/** Every legal move of a job and every illegal one, and the fence of a run that lost its job. */
export function jobMovesSuite(open: () => Promise<TestStore>): void {
  let test: TestStore;
  let jobs: JobStore;

  beforeAll(async () => {
    test = await open();
    jobs = test.store.jobs;
  });
  afterAll(() => test.close());

  /** A job in a state, and the fence of its last run (of a queued one: of none). */
  const jobIn = async (status: JobStatus) => {
    if (status === "queued") {
      const { id, batchId, spoolId } = await insertJob(jobs);
      return { id, batchId, spoolId, fence: { jobId: id, owner: "nobody", attempt: 0, checkpointRow: 0 } };
    }
    const { job, fence } = await processingJob(test.store);
    if (status !== "processing")
      await jobs.finish(fence, ended(status, { errorCode: status === "failed" ? "not_text" : null }));
    return { id: job.id, batchId: job.batchId, spoolId: job.spoolId, fence };
  };

  const heardAt = async (spoolId: string) => {
    const { queues } = await test.store.runners.list();
    return queues.find((queue) => queue.spoolId === spoolId)?.lastHeardAt ?? null;
  };

  describe("every move from every state", () => {
    type Found = Awaited<ReturnType<typeof jobIn>>;
    /** Gives whether the move was made. */
    const moves: Record<Exclude<JobAction, "duplicate">, (found: Found) => Promise<boolean>> = {
      claim: async ({ id, spoolId }) => {
        const { attempt } = await mustHave(jobs, id);
        const run = { owner: "somebody", spoolId, machine: "desk-1", asAgain: false };
        return (await jobs.claim({ id, attempt }, run)).outcome === "claimed";
      },
      // A finish that was made already is told so again: the state does not change.
      finish: async ({ fence }) => (await jobs.finish(fence, ended("completed"))) === "finished",
      fail: async ({ fence }) =>
        (await jobs.finish(fence, ended("failed", { errorCode: "not_text" }))) === "finished",
      cancel: async ({ batchId }) => ["cancelled", "stopping"].includes((await jobs.cancel(batchId)).outcome),
      take_over: async ({ spoolId }) => (await jobs.takeOver(spoolId)) === 1,
      machine_gone: async ({ id, spoolId }) => {
        const { attempt, owner, machine, updatedAt, status } = await mustHave(jobs, id);
        await lastHeard(test, spoolId, 15 * 86_400);
        const found = {
          id,
          spoolId,
          machine,
          updatedAt,
          attempt,
          owner,
          lastHeardAt: await heardAt(spoolId),
        };
        const asFound = status === "processing" ? status : "queued";
        return (await jobs.failGone([{ ...found, status: asFound }], 14)) === 1;
      },
      move: async ({ batchId, spoolId }) => (await jobs.move(spoolId, batchId, "first")) === "moved",
      delete: async ({ id }) => (await jobs.deleteAll([id])).done === 1,
      retry: async ({ batchId }) => (await jobs.retry(batchId, null)) === "queued",
    };

    it.each(
      (Object.keys(moves) as (keyof typeof moves)[]).flatMap((action) =>
        jobStatus.options.map((from) => [action, from, transitions[action].from.includes(from)] as const),
      ),
    )("%s of a %s job: legal %s", async (action, from, legal) => {
      const found = await jobIn(from);
      const before = await mustHave(jobs, found.id);
      const made = await moves[action](found);
      const after = await mustHave(jobs, found.id);
      if (!legal) {
        expect(after).toEqual(before);
        return;
      }
      expect(made).toBe(true);
      const asked = action === "cancel" && from === "processing";
      expect(after.status).toBe(asked ? "processing" : (transitions[action].to ?? from));
      expect(after.deletedAt !== null).toBe(action === "delete");
      expect(after.cancelRequestedAt !== null).toBe(asked);
    });
  });

  describe("a lost fence", () => {
    const writes: [string, (fence: JobFence) => Promise<string>][] = [
      ["finish", (fence) => jobs.finish(fence, ended("completed"))],
      [
        "giveBack",
        (fence) =>
          jobs.giveBack(fence, { afterSeconds: null, countTry: true, reason: "unexpected", params: {} }),
      ],
      ["writePlan", (fence) => jobs.writePlan(fence, plan(), "hh")],
    ];
    const wrongs: [string, (fence: JobFence) => JobFence][] = [
      ["owner", (fence) => ({ ...fence, owner: "somebody else" })],
      ["attempt", (fence) => ({ ...fence, attempt: fence.attempt + 1 })],
      ["checkpoint", (fence) => ({ ...fence, checkpointRow: 7 })],
      ["job", (fence) => ({ ...fence, jobId: 999_999_999 })],
    ];

    it.each(
      writes.flatMap(([name, write]) => wrongs.map(([part, wrong]) => [name, part, write, wrong] as const)),
    )("%s with another %s changes nothing", async (_, __, write, wrong) => {
      const { job, fence } = await processingJob(test.store);
      expect(await write(wrong(fence))).toBe("lost");
      expect(await mustHave(jobs, job.id)).toEqual(job);
      expect(await jobs.attempts(job.id)).toMatchObject([{ endedAt: null }]);
    });

    it.each(writes)("%s of a job that is being undone changes nothing", async (_, write) => {
      const { job, fence } = await processingJob(test.store);
      await test.change("UPDATE import_jobs SET reverted_by = 1 WHERE id = ?", [job.id]);
      expect(await write(fence)).toBe("lost");
      expect(await mustHave(jobs, job.id)).toMatchObject({ status: "processing" });
    });

    it("is what a runner that wakes up after a take-over finds", async () => {
      const { job, fence } = await processingJob(test.store);
      await jobs.takeOver(job.spoolId);
      const next = await claim(jobs, job.id);
      for (const [, write] of writes) expect(await write(fence)).toBe("lost");
      expect(await jobs.finish(next, ended("completed"))).toBe("finished");
    });
  });
}
