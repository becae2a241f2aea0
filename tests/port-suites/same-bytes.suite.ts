import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobStore } from "../../src-main/ports/job-store";
import type { Job } from "../../src-shared/jobs/job";
import { newJob } from "../support/stores/new-job";
import {
  beat,
  claim,
  ended,
  insertJob,
  lastHeard,
  mustHave,
  processingJob,
  runOf,
} from "../support/stores/run-job";
import type { TestStore } from "../support/stores/store-targets";

/** The same bytes are imported once, whoever brings them and when (DESIGN.md guarantee 4). */
export function sameBytesSuite(open: () => Promise<TestStore>): void {
  let test: TestStore;
  let jobs: JobStore;

  beforeAll(async () => {
    test = await open();
    jobs = test.store.jobs;
  });
  afterAll(() => test.close());

  describe("the same bytes", () => {
    const sameBytes = () => ({ contentSha256: newJob().contentSha256 });

    it("wait for the import that has them, and let others pass", async () => {
      const bytes = sameBytes();
      const { job: holder } = await processingJob(test.store, bytes);
      const spoolId = randomUUID();
      const waiting = await insertJob(jobs, { ...bytes, spoolId });
      const other = await insertJob(jobs, { spoolId });
      const claimed = await jobs.claim(waiting, runOf(waiting));
      expect(claimed).toMatchObject({ outcome: "same_bytes", holder: { id: holder.id } });
      expect(await mustHave(jobs, waiting.id)).toMatchObject({
        status: "queued",
        attempt: 0,
        waitsFor: holder.id,
      });
      expect(await jobs.attempts(waiting.id)).toEqual([]);
      expect((await jobs.claimable(spoolId, 1)).map((job) => job.id)).toEqual([other.id]);
    });

    it.each([2, 3])("are live in one of %d jobs that are claimed at once", async (count) => {
      const bytes = sameBytes();
      const rivals: { job: Job; jobs: JobStore }[] = [];
      for (let i = 0; i < count; i++) {
        const job = await insertJob(jobs, bytes);
        await beat(test.store, job.spoolId);
        rivals.push({ job, jobs: test.another().jobs });
      }
      const claims = await Promise.all(rivals.map((rival) => rival.jobs.claim(rival.job, runOf(rival.job))));
      expect(claims.map((each) => each.outcome).sort()).toEqual([
        "claimed",
        ...Array<string>(count - 1).fill("same_bytes"),
      ]);
      const after = await Promise.all(rivals.map((rival) => mustHave(jobs, rival.job.id)));
      const winner = after.find((job) => job.status === "processing");
      expect(after.filter((job) => job.waitsFor === winner?.id)).toHaveLength(count - 1);
    });

    it.each(["completed", "failed", "cancelled"] as const)(
      "may be claimed when the holder is %s, as their outcome says",
      async (status) => {
        const bytes = sameBytes();
        const { job: holder, fence } = await processingJob(test.store, bytes);
        const waiting = await insertJob(jobs, bytes);
        await jobs.claim(waiting, runOf(waiting));
        await jobs.finish(fence, ended(status));
        expect(await jobs.holder(holder.id)).toEqual({ status, silent: false, reverted: false });
        expect((await jobs.claimable(waiting.spoolId, 10)).map((job) => job.id)).toEqual([waiting.id]);
        const now = await mustHave(jobs, waiting.id);
        const claimed = await jobs.claim(now, runOf(now));
        expect(claimed.outcome).toBe(status === "completed" ? "same_bytes" : "claimed");
      },
    );

    it.each([
      ["a dry run", { dryRun: true }],
      ["a repeat that a person asked for", { again: true }],
    ])("are no hindrance to %s, nor it to them", async (_, given) => {
      const bytes = sameBytes();
      await processingJob(test.store, { ...bytes, ...given });
      await processingJob(test.store, { ...bytes, ...given });
      await processingJob(test.store, bytes);
    });

    it("go on as a repeat when the holder is silent", async () => {
      const bytes = sameBytes();
      const { job: holder } = await processingJob(test.store, bytes);
      const waiting = await insertJob(jobs, bytes);
      await jobs.claim(waiting, runOf(waiting));
      await lastHeard(test, holder.spoolId, 61);
      expect((await jobs.claimable(waiting.spoolId, 10)).map((job) => job.id)).toEqual([waiting.id]);
      const now = await mustHave(jobs, waiting.id);
      const claimed = await jobs.claim(now, runOf(now, { asAgain: true }));
      expect(claimed).toMatchObject({ outcome: "claimed", job: { again: true, waitsFor: null } });
    });

    it.each([
      ["just now", 0, false],
      ["59 s ago", 58, false],
      ["over a minute ago", 61, true],
      ["in the future, as after a clock set back by a term", -100, false],
      ["more than two terms ahead", -130, true],
    ])("holder heard %s: silent %s", async (_, seconds, silent) => {
      const { job } = await processingJob(test.store);
      await lastHeard(test, job.spoolId, seconds);
      expect(await jobs.holder(job.id)).toEqual({ status: "processing", silent, reverted: false });
    });

    it("holder without a runner that was ever heard is silent; one that is not there is null", async () => {
      const queued = await insertJob(jobs);
      await claim(jobs, queued.id);
      expect(await jobs.holder(queued.id)).toEqual({ status: "processing", silent: true, reverted: false });
      expect(await jobs.holder(999_999_999)).toBeNull();
    });

    it("holder that is being undone says so", async () => {
      const { job, fence } = await processingJob(test.store);
      await jobs.finish(fence, ended("completed"));
      await test.change("UPDATE import_jobs SET reverted_by = 1 WHERE id = ?", [job.id]);
      expect(await jobs.holder(job.id)).toEqual({ status: "completed", silent: false, reverted: true });
    });
  });

  describe("becomeDuplicate", () => {
    const waiting = async (status: "processing" | "completed" | "failed") => {
      const bytes = { contentSha256: newJob().contentSha256 };
      const { job: holder, fence } = await processingJob(test.store, bytes);
      const inserted = await insertJob(jobs, bytes);
      await jobs.claim(inserted, runOf(inserted));
      if (status !== "processing") await jobs.finish(fence, ended(status));
      return { holder, job: await mustHave(jobs, inserted.id) };
    };

    it("ends the waiting job with zero counts, naming whose it repeats", async () => {
      const { holder, job } = await waiting("completed");
      expect(await jobs.becomeDuplicate(job, holder.id)).toBe("done");
      const duplicate = await mustHave(jobs, job.id);
      expect(duplicate).toMatchObject({ status: "completed", duplicateOf: holder.id, waitsFor: null });
      expect(duplicate).toMatchObject({ processedRows: 0, importedRows: 0, unchangedRows: 0, failedRows: 0 });
      expect(duplicate.completedAt).not.toBeNull();
      expect(await jobs.becomeDuplicate(job, holder.id)).toBe("not_now");
    });

    it.each(["processing", "failed"] as const)("does not while the holder is %s", async (status) => {
      const { holder, job } = await waiting(status);
      expect(await jobs.becomeDuplicate(job, holder.id)).toBe("not_now");
      expect(await mustHave(jobs, job.id)).toMatchObject({ status: "queued", duplicateOf: null });
    });

    it("does not once its own rows are in", async () => {
      const { holder, job } = await waiting("completed");
      await test.change("UPDATE import_jobs SET checkpoint_row = 1 WHERE id = ?", [job.id]);
      expect(await jobs.becomeDuplicate(job, holder.id)).toBe("not_now");
    });

    it("does not of a holder that is being undone", async () => {
      const { holder, job } = await waiting("completed");
      await test.change("UPDATE import_jobs SET reverted_by = 1 WHERE id = ?", [holder.id]);
      expect(await jobs.becomeDuplicate(job, holder.id)).toBe("not_now");
    });
  });
}
