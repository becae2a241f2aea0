import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobStore } from "../../src-main/ports/job-store";
import type { Job } from "../../src-shared/jobs/job";
import { newJob } from "../support/stores/new-job";
import {
  bringRows,
  claim,
  ended,
  insertJob,
  mustHave,
  processingJob,
  runOf,
} from "../support/stores/run-job";
import type { TestStore } from "../support/stores/store-targets";

/** How jobs get into the queue and are claimed: once each, and the same bytes once (DESIGN.md guarantees 3 and 4). */
export function jobClaimsSuite(open: () => Promise<TestStore>): void {
  let test: TestStore;
  let jobs: JobStore;

  beforeAll(async () => {
    test = await open();
    jobs = test.store.jobs;
  });
  afterAll(() => test.close());

  describe("insert", () => {
    it("queues a job at the database's clock, with nothing done yet", async () => {
      const given = newJob({
        filename: "leeds.csv",
        typeChoice: "daily",
        byteSize: 77,
        filePath: "/in/leeds.csv",
      });
      const { outcome, id } = await jobs.insert(given);
      expect(outcome).toBe("inserted");
      const job = await mustHave(jobs, id);
      expect(job).toMatchObject({
        ...{ id, batchId: given.batchId, filename: "leeds.csv", kind: "import", status: "queued" },
        ...{ typeChoice: "daily", importType: "daily", byteSize: 77, contentSha256: given.contentSha256 },
        ...{ processedRows: 0, importedRows: 0, unchangedRows: 0, failedRows: 0, checkpointRow: 0 },
        ...{ cells: "0".repeat(48), attempt: 0, tries: 0, dryRun: false, again: false, plan: null },
        ...{ startedAt: null, completedAt: null, owner: null, errorCode: null, errorParams: {} },
      });
      expect(job.queuedAt).toBe(job.updatedAt);
    });

    it("answers already, with the id of the row, when its first answer was lost", async () => {
      const given = newJob();
      const { id } = await jobs.insert(given);
      expect(await jobs.insert(given)).toEqual({ outcome: "already", id });
    });

    it("inserts as cancelled what was cancelled while it was only in the spool", async () => {
      const job = await insertJob(jobs, { cancelled: true });
      expect(job).toMatchObject({ status: "cancelled" });
      expect(job.completedAt).not.toBeNull();
      expect(await jobs.claimable(job.spoolId, 10)).toEqual([]);
    });

    it("names the person", async () => {
      const person = { name: "Ann Example", email: `${randomUUID()}@example.org`, role: "analyst" } as const;
      const { userId } = await test.store.people.ensure(person);
      const job = await insertJob(jobs, { userId });
      expect(job).toMatchObject({ userId, userName: "Ann Example", userEmail: person.email });
    });

    it("tells which of many batch ids have a job that completed", async () => {
      const { job, fence } = await processingJob(test.store);
      const other = await insertJob(jobs);
      const asked = [job.batchId, other.batchId, randomUUID()];
      expect(await jobs.completed(asked)).toEqual([]);
      const end = { status: "completed", totalRows: 0, errorCode: null, errorParams: {} } as const;
      await jobs.finish(fence, end);
      expect(await jobs.completed(asked)).toEqual([job.batchId]);
      expect(await jobs.completed([])).toEqual([]);
    });

    it("tells which of many batch ids are known", async () => {
      const [one, two] = [await insertJob(jobs), await insertJob(jobs)];
      const asked = [one.batchId, randomUUID(), two.batchId];
      expect((await jobs.known(asked)).sort()).toEqual([one.batchId, two.batchId].sort());
      expect(await jobs.known([])).toEqual([]);
      expect(await jobs.byBatchId(randomUUID())).toBeNull();
      expect(await jobs.byId(999_999_999)).toBeNull();
    });
  });

  describe("claimable", () => {
    it("gives the spool's own queued jobs by position, then id, up to the limit", async () => {
      const spoolId = randomUUID();
      const [first, second, third] = [
        await insertJob(jobs, { spoolId }),
        await insertJob(jobs, { spoolId }),
        await insertJob(jobs, { spoolId }),
      ];
      await insertJob(jobs);
      await test.change("UPDATE import_jobs SET position = -1 WHERE id = ?", [third.id]);
      const ids = async (limit: number) => (await jobs.claimable(spoolId, limit)).map((job) => job.id);
      expect(await ids(10)).toEqual([third.id, first.id, second.id]);
      expect(await ids(2)).toEqual([third.id, first.id]);
    });

    it("leaves out a job until its next attempt is due", async () => {
      const { job, fence } = await processingJob(test.store);
      const back = { countTry: true, reason: "store_busy", params: {} };
      await jobs.giveBack(fence, { ...back, afterSeconds: 500 });
      expect(await jobs.claimable(job.spoolId, 10)).toEqual([]);
      const again = await claim(jobs, job.id);
      await jobs.giveBack(again, { ...back, afterSeconds: 0 });
      expect(await jobs.claimable(job.spoolId, 10)).toHaveLength(1);
    });
  });

  it("claimable: a try further ahead than any wait was put off before the clock was set back, and is due", async () => {
    const { job, fence } = await processingJob(test.store);
    await jobs.giveBack(fence, { countTry: true, reason: "store_busy", params: {}, afterSeconds: 3600 });
    expect(await jobs.claimable(job.spoolId, 10)).toHaveLength(1);
  });

  describe("claim", () => {
    it("begins an attempt under a fresh owner", async () => {
      const queued = await insertJob(jobs);
      const run = runOf(queued);
      const claimed = await jobs.claim(queued, run);
      expect(claimed).toMatchObject({
        outcome: "claimed",
        job: { status: "processing", owner: run.owner, attempt: 1, spoolId: run.spoolId, waitsFor: null },
      });
      expect((await mustHave(jobs, queued.id)).startedAt).not.toBeNull();
      expect(await jobs.attempts(queued.id)).toMatchObject([
        { number: 1, machine: "desk-1", endedAt: null, reason: null, resumedAtRow: 0, processedRows: 0 },
      ]);
    });

    it("keeps the first start, and resumes at the checkpoint", async () => {
      const { job, fence } = await processingJob(test.store);
      const moved = await bringRows(test, fence, { processed: 40, failed: 2 });
      await jobs.giveBack(moved, { afterSeconds: null, countTry: false, reason: "interrupted", params: {} });
      await claim(jobs, job.id);
      expect((await mustHave(jobs, job.id)).startedAt).toBe(job.startedAt);
      expect(await jobs.attempts(job.id)).toMatchObject([
        { number: 1, reason: "interrupted", resumedAtRow: 0, processedRows: 40, failedRows: 2 },
        { number: 2, endedAt: null, resumedAtRow: 40, processedRows: 0, failedRows: 0 },
      ]);
    });

    it.each([
      ["an attempt that is not the one read", (job: Job) => ({ id: job.id, attempt: job.attempt + 1 })],
      ["a job that does not exist", () => ({ id: 999_999_999, attempt: 0 })],
    ])("is lost on %s", async (_, wrong) => {
      const queued = await insertJob(jobs);
      expect(await jobs.claim(wrong(queued), runOf(queued))).toEqual({ outcome: "lost" });
      expect(await mustHave(jobs, queued.id)).toMatchObject({ status: "queued", attempt: 0 });
      expect(await jobs.attempts(queued.id)).toEqual([]);
    });

    it.each(["processing", "completed", "failed", "cancelled"] as const)(
      "is lost on a %s job",
      async (status) => {
        const { job, fence } = await processingJob(test.store);
        if (status !== "processing") await jobs.finish(fence, ended(status));
        const before = await mustHave(jobs, job.id);
        expect(await jobs.claim(before, runOf(job))).toEqual({ outcome: "lost" });
        expect(await mustHave(jobs, job.id)).toEqual(before);
      },
    );

    it("is lost on a job that is being undone", async () => {
      const queued = await insertJob(jobs);
      await test.change("UPDATE import_jobs SET reverted_by = 1 WHERE id = ?", [queued.id]);
      expect(await jobs.claim(queued, runOf(queued))).toEqual({ outcome: "lost" });
    });

    it("finds its own claim again when the answer was lost", async () => {
      const queued = await insertJob(jobs);
      const run = runOf(queued);
      const first = await jobs.claim(queued, run);
      expect(await jobs.claim(queued, run)).toEqual(first);
      expect(await jobs.attempts(queued.id)).toHaveLength(1);
    });

    it.each([2, 3, 6])("goes to one of %d that claim at once", async (count) => {
      const queued = await insertJob(jobs);
      const others = Array.from({ length: count }, () => test.another().jobs);
      const claims = await Promise.all(others.map((other) => other.claim(queued, runOf(queued))));
      expect(claims.map((each) => each.outcome).sort()).toEqual([
        "claimed",
        ...Array<string>(count - 1).fill("lost"),
      ]);
      expect(await jobs.attempts(queued.id)).toHaveLength(1);
    });
  });
}
