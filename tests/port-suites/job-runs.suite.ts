import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobStore } from "../../src-main/ports/job-store";
import { bringRows, claim, ended, mustHave, processingJob } from "../support/stores/run-job";
import { plan } from "../support/stores/plan";
import type { TestStore } from "../support/stores/store-targets";

/** How a run writes its plan and ends, and what becomes of one that died. */
export function jobRunsSuite(open: () => Promise<TestStore>): void {
  let test: TestStore;
  let jobs: JobStore;

  beforeAll(async () => {
    test = await open();
    jobs = test.store.jobs;
  });
  afterAll(() => test.close());

  describe("writePlan", () => {
    it("keeps the plan, its type and the clock that was chosen", async () => {
      const { job, fence } = await processingJob(test.store);
      const daily = plan({ importType: "daily", layout: "daily", clock: "utc", clockReason: "header" });
      expect(await jobs.writePlan(fence, daily, "daily")).toBe("written");
      expect(await mustHave(jobs, job.id)).toMatchObject({ plan: daily, importType: "daily" });
      const [row] = (await test.rows("SELECT summary FROM import_jobs WHERE id = ?", [job.id])) as [
        { summary: string },
      ];
      expect(JSON.parse(row.summary)).toEqual({ clock: "utc", clockReason: "header", layout: "daily" });
    });

    it("replaces one, but not once rows are in", async () => {
      const { job, fence } = await processingJob(test.store, { plan: plan() });
      const other = plan({ delimiter: ";" });
      expect(await jobs.writePlan(fence, other, "hh")).toBe("written");
      const moved = await bringRows(test, fence, { processed: 1 });
      expect(await jobs.writePlan(moved, plan(), "hh")).toBe("lost");
      expect((await mustHave(jobs, job.id)).plan).toEqual(other);
    });
  });

  describe("finish", () => {
    it("writes counts of the file, the end and the attempt's own rows", async () => {
      const { job, fence } = await processingJob(test.store);
      const moved = await bringRows(test, fence, { processed: 90, failed: 3 });
      expect(await jobs.finish(moved, ended("completed", { totalRows: 90 }))).toBe("finished");
      const after = await mustHave(jobs, job.id);
      expect(after).toMatchObject({
        status: "completed",
        totalRows: 90,
        bytesDone: job.byteSize,
        processedRows: 90,
      });
      expect(after.completedAt).not.toBeNull();
      expect(await jobs.attempts(job.id)).toMatchObject([
        { reason: "completed", processedRows: 90, failedRows: 3 },
      ]);
    });

    it("says why in code, params and a sentence", async () => {
      const { job, fence } = await processingJob(test.store);
      const end = { status: "failed", totalRows: null, errorCode: "no_meter_column" } as const;
      await jobs.finish(fence, { ...end, errorParams: { columns: ["Site", "Date"] } });
      expect(await mustHave(jobs, job.id)).toMatchObject({
        status: "failed",
        errorCode: "no_meter_column",
        errorParams: { columns: ["Site", "Date"] },
      });
      const [row] = await test.rows("SELECT error_message AS words FROM import_jobs WHERE id = ?", [job.id]);
      expect(row).toMatchObject({ words: expect.stringContaining("Columns found: Site, Date.") as string });
      expect(await jobs.attempts(job.id)).toMatchObject([
        { reason: "no_meter_column", params: { columns: ["Site", "Date"] } },
      ]);
    });

    it("wins over a racing cancel, which then comes too late", async () => {
      const { job, fence } = await processingJob(test.store);
      expect(await jobs.cancel(job.batchId)).toEqual({ outcome: "stopping" });
      expect(await jobs.finish(fence, ended("completed"))).toBe("finished");
      expect(await mustHave(jobs, job.id)).toMatchObject({ status: "completed", cancelRequestedAt: null });
      expect(await jobs.cancel(job.batchId)).toEqual({ outcome: "already_ended" });
    });

    it("and a cancel at the same instant end in one state that both were told", async () => {
      for (let round = 0; round < 5; round++) {
        const { job, fence } = await processingJob(test.store);
        const [finished, cancelled] = await Promise.all([
          jobs.finish(fence, ended("completed")),
          test.another().jobs.cancel(job.batchId),
        ]);
        expect(finished).toBe("finished");
        expect(["stopping", "already_ended"]).toContain(cancelled.outcome);
        expect(await mustHave(jobs, job.id)).toMatchObject({ status: "completed", cancelRequestedAt: null });
      }
    });

    it("told twice, since its first answer was lost, is still finished and ends the attempt once", async () => {
      const { job, fence } = await processingJob(test.store);
      expect(await jobs.finish(fence, ended("completed", { totalRows: 1 }))).toBe("finished");
      const before = await mustHave(jobs, job.id);
      const attempts = await jobs.attempts(job.id);
      expect(await jobs.finish(fence, ended("completed", { totalRows: 1 }))).toBe("finished");
      expect(await mustHave(jobs, job.id)).toEqual(before);
      expect(await jobs.attempts(job.id)).toEqual(attempts);
    });
  });

  describe("giveBack", () => {
    const back = { afterSeconds: null, countTry: false, reason: "interrupted", params: {} };

    it("puts the job back in the queue, its counts and checkpoint kept", async () => {
      const { job, fence } = await processingJob(test.store);
      const moved = await bringRows(test, fence, { processed: 12 });
      expect(await jobs.giveBack(moved, back)).toBe("given_back");
      expect(await mustHave(jobs, job.id)).toMatchObject({
        ...{
          status: "queued",
          checkpointRow: 12,
          processedRows: 12,
          tries: 0,
          nextAttemptAt: null,
          errorCode: null,
        },
      });
      expect(await jobs.giveBack(moved, back)).toBe("given_back");
      expect(await jobs.attempts(job.id)).toMatchObject([{ reason: "interrupted", processedRows: 12 }]);
    });

    it("tells when it is tried again, which try that was and why", async () => {
      const { job, fence } = await processingJob(test.store);
      await jobs.giveBack(fence, {
        afterSeconds: 40,
        countTry: true,
        reason: "store_error",
        params: { reason: "odd" },
      });
      const after = await mustHave(jobs, job.id);
      expect(after).toMatchObject({ tries: 1, errorCode: "store_error", errorParams: { reason: "odd" } });
      const seconds =
        (Date.parse(`${after.nextAttemptAt ?? ""}Z`) - Date.parse(`${after.updatedAt}Z`)) / 1000;
      expect(seconds).toBeGreaterThan(39);
      expect(seconds).toBeLessThan(41);
      await claim(jobs, job.id);
      expect(await mustHave(jobs, job.id)).toMatchObject({
        errorCode: null,
        errorParams: {},
        nextAttemptAt: null,
      });
    });

    it("honours a cancel that was asked for meanwhile", async () => {
      const { job, fence } = await processingJob(test.store);
      await jobs.cancel(job.batchId);
      expect(await jobs.giveBack(fence, { ...back, afterSeconds: 40 })).toBe("given_back");
      const after = await mustHave(jobs, job.id);
      expect(after).toMatchObject({ status: "cancelled", cancelRequestedAt: null, nextAttemptAt: null });
      expect(after.completedAt).not.toBeNull();
    });
  });

  describe("takeOver", () => {
    it("settles the spool's own processing jobs, and no other's", async () => {
      const [mine, other] = [await processingJob(test.store), await processingJob(test.store)];
      const second = await processingJob(test.store, { spoolId: mine.job.spoolId });
      expect(await jobs.takeOver(mine.job.spoolId)).toBe(2);
      expect(await mustHave(jobs, mine.job.id)).toMatchObject({ status: "queued", tries: 1 });
      expect(await mustHave(jobs, second.job.id)).toMatchObject({ status: "queued", tries: 1 });
      expect(await mustHave(jobs, other.job.id)).toMatchObject({ status: "processing" });
      expect(await jobs.attempts(mine.job.id)).toMatchObject([{ reason: "interrupted" }]);
      expect(await jobs.takeOver(mine.job.spoolId)).toBe(0);
    });

    it("gives up at the fifth death without progress", async () => {
      const { job } = await processingJob(test.store);
      for (let death = 1; death <= 4; death++) {
        await jobs.takeOver(job.spoolId);
        expect(await mustHave(jobs, job.id)).toMatchObject({ status: "queued", tries: death });
        await claim(jobs, job.id);
      }
      await jobs.takeOver(job.spoolId);
      expect(await mustHave(jobs, job.id)).toMatchObject({
        status: "failed",
        tries: 5,
        errorCode: "tries_used_up",
      });
      expect((await jobs.attempts(job.id)).map((attempt) => attempt.reason)).toEqual([
        ...Array<string>(4).fill("interrupted"),
        "tries_used_up",
      ]);
    });

    it("never gives up while each run brings rows in", async () => {
      const { job, fence } = await processingJob(test.store);
      let current = fence;
      for (let death = 0; death < 20; death++) {
        await bringRows(test, current, { processed: 10 });
        await jobs.takeOver(job.spoolId);
        expect(await mustHave(jobs, job.id)).toMatchObject({ status: "queued", tries: 0 });
        current = await claim(jobs, job.id);
      }
      expect(await mustHave(jobs, job.id)).toMatchObject({ attempt: 21, checkpointRow: 200 });
      const attempts = await jobs.attempts(job.id);
      expect(attempts.slice(0, 20).every((attempt) => attempt.processedRows === 10)).toBe(true);
    });

    it("honours a pending cancel first", async () => {
      const { job, fence } = await processingJob(test.store);
      await bringRows(test, fence, { processed: 10 });
      await jobs.cancel(job.batchId);
      await jobs.takeOver(job.spoolId);
      expect(await mustHave(jobs, job.id)).toMatchObject({ status: "cancelled", cancelRequestedAt: null });
      expect(await jobs.attempts(job.id)).toMatchObject([{ reason: "cancelled", processedRows: 10 }]);
    });
  });
}
