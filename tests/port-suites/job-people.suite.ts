import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobStore } from "../../src-main/ports/job-store";
import { bringRows, ended, insertJob, lastHeard, mustHave, processingJob } from "../support/stores/run-job";
import { plan } from "../support/stores/plan";
import type { TestStore } from "../support/stores/store-targets";

/** What people may do: cancel and retry. */
export function jobPeopleSuite(open: () => Promise<TestStore>): void {
  let test: TestStore;
  let jobs: JobStore;

  beforeAll(async () => {
    test = await open();
    jobs = test.store.jobs;
  });
  afterAll(() => test.close());

  describe("cancel", () => {
    it("tells the running job, once, since when", async () => {
      const { job } = await processingJob(test.store);
      expect(await jobs.cancelRequested([job.id])).toEqual([]);
      expect(await jobs.cancel(job.batchId)).toEqual({ outcome: "stopping" });
      const first = (await mustHave(jobs, job.id)).cancelRequestedAt;
      expect(await jobs.cancel(job.batchId)).toEqual({ outcome: "stopping" });
      expect((await mustHave(jobs, job.id)).cancelRequestedAt).toBe(first);
      expect(await jobs.cancelRequested([job.id, 999_999_999])).toEqual([job.id]);
      expect(await jobs.cancelRequested([])).toEqual([]);
    });

    it("does not find what is not there, or an undo", async () => {
      const undo = await insertJob(jobs);
      await test.change("UPDATE import_jobs SET kind = 'revert' WHERE id = ?", [undo.id]);
      expect(await jobs.cancel(undo.batchId)).toEqual({ outcome: "not_found" });
      expect(await jobs.cancel("nothing")).toEqual({ outcome: "not_found" });
    });

    it("ends a job whose runner is silent, and the fence stops the runner if it wakes", async () => {
      const { job, fence } = await processingJob(test.store);
      await lastHeard(test, job.spoolId, 61);
      expect(await jobs.cancel(job.batchId)).toEqual({ outcome: "cancelled" });
      expect(await mustHave(jobs, job.id)).toMatchObject({ status: "cancelled" });
      expect(await jobs.attempts(job.id)).toMatchObject([{ reason: "cancelled" }]);
      expect(await jobs.finish(fence, ended("completed"))).toBe("lost");
    });

    it("of a waiting job forgets whom it waits for", async () => {
      const job = await insertJob(jobs);
      await test.change("UPDATE import_jobs SET waits_for = 1 WHERE id = ?", [job.id]);
      await jobs.cancel(job.batchId);
      expect(await mustHave(jobs, job.id)).toMatchObject({ status: "cancelled", waitsFor: null });
    });
  });

  describe("retry", () => {
    const failed = async (checkpointRow: number) => {
      const { job, fence } = await processingJob(test.store, { plan: plan() });
      const moved = checkpointRow === 0 ? fence : await bringRows(test, fence, { processed: checkpointRow });
      await jobs.finish(moved, ended("failed", { errorCode: "needs_answer" }));
      await test.change("UPDATE import_jobs SET tries = 5 WHERE id = ?", [job.id]);
      return mustHave(jobs, job.id);
    };

    it("begins afresh, from the checkpoint", async () => {
      const job = await failed(30);
      expect(await jobs.retry(job.batchId, null)).toBe("queued");
      expect(await mustHave(jobs, job.id)).toMatchObject({
        ...{ status: "queued", tries: 0, checkpointRow: 30, processedRows: 30, queuedAt: job.queuedAt },
        ...{ errorCode: null, errorParams: {}, completedAt: null, plan: job.plan },
      });
      expect(await jobs.retry(job.batchId, null)).toBe("not_in_state");
    });

    it("takes the plan that answers its question while no row is in", async () => {
      const job = await failed(0);
      const answer = plan({ importType: "daily", layout: "daily" });
      expect(await jobs.retry(job.batchId, answer)).toBe("queued");
      expect(await mustHave(jobs, job.id)).toMatchObject({ plan: answer, importType: "daily" });
    });

    it("refuses another plan once rows are in, and takes the same one", async () => {
      const job = await failed(1);
      expect(await jobs.retry(job.batchId, plan({ delimiter: ";" }))).toBe("not_in_state");
      expect(await mustHave(jobs, job.id)).toEqual(job);
      expect(await jobs.retry(job.batchId, plan())).toBe("queued");
    });

    it.each([
      ["being undone", "reverted_by = 1", "not_in_state"],
      ["deleted", "deleted_at = queued_at", "not_found"],
    ])("does not bring back a job that is %s", async (_, change, outcome) => {
      const job = await failed(0);
      await test.change(`UPDATE import_jobs SET ${change} WHERE id = ?`, [job.id]);
      expect(await jobs.retry(job.batchId, null)).toBe(outcome);
      expect(await mustHave(jobs, job.id)).toMatchObject({ status: "failed" });
    });

    it("does not find what is not there", async () => {
      expect(await jobs.retry("nothing", null)).toBe("not_found");
    });
  });
}
