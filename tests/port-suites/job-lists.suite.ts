import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobStore } from "../../src-main/ports/job-store";
import { jobFilter } from "../../src-shared/contract/jobs";
import { newJob } from "../support/stores/new-job";
import { bringRows, ended, insertJob, processingJob } from "../support/stores/run-job";
import type { TestStore } from "../support/stores/store-targets";

/** Lists of jobs: history, what changed, a queue. */
export function jobListsSuite(open: () => Promise<TestStore>): void {
  let test: TestStore;
  let jobs: JobStore;

  beforeAll(async () => {
    test = await open();
    jobs = test.store.jobs;
  });
  afterAll(() => test.close());

  describe("list", () => {
    const filter = (given: object) => jobFilter.parse(given);
    const listed = async (given: object) => {
      const { jobs: page, count } = await jobs.list(filter(given));
      return { names: page.map((job) => job.filename), count };
    };

    it("gives pages, newest first, and how many match in all", async () => {
      const tag = randomUUID();
      for (let i = 1; i <= 5; i++) await insertJob(jobs, { filename: `${tag}-${i}.csv` });
      const names = (...numbers: number[]) => numbers.map((i) => `${tag}-${i}.csv`);
      expect(await listed({ q: tag, limit: 2 })).toEqual({ names: names(5, 4), count: 5 });
      expect(await listed({ q: tag, limit: 2, offset: 4 })).toEqual({ names: names(1), count: 5 });
      expect(await listed({ q: tag, limit: 2, offset: 9 })).toEqual({ names: [], count: 5 });
    });

    it("searches part of a name in any case, and of a batch id", async () => {
      const tag = randomUUID().slice(0, 8);
      const job = await insertJob(jobs, { filename: `Leeds ${tag} Ärger.CSV` });
      expect((await listed({ q: `leeds ${tag.toUpperCase()}` })).count).toBe(1);
      expect((await listed({ q: job.batchId.slice(2, 20).toUpperCase() })).names).toEqual([job.filename]);
      expect((await listed({ q: `nothing ${tag}` })).count).toBe(0);
    });

    it.each(["100%.csv", "a_b.csv", "wow!.csv", "it's.csv", "back\\slash.csv", '"quoted"; --.csv'])(
      "takes %s as it is written",
      async (name) => {
        const tag = randomUUID();
        await insertJob(jobs, { filename: `${tag} ${name}` });
        await insertJob(jobs, { filename: `${tag} ${name.replace(/[%_!'"\\]/g, "x")}` });
        expect(await listed({ q: `${tag} ${name}` })).toEqual({ names: [`${tag} ${name}`], count: 1 });
      },
    );

    it("filters by state and by when it was queued, the end left out", async () => {
      const tag = randomUUID();
      const times = [
        "2025-03-01 08:00:00.000000",
        "2025-03-02 00:00:00.000000",
        "2025-03-02 23:59:59.999999",
      ];
      for (const [i, time] of times.entries()) {
        const job = await insertJob(jobs, { filename: `${tag}-${i}`, cancelled: i === 2 });
        await test.change("UPDATE import_jobs SET queued_at = ? WHERE id = ?", [time, job.id]);
      }
      const day = { q: tag, from: "2025-03-02T00:00:00Z", to: "2025-03-03" };
      expect((await listed(day)).names).toEqual([`${tag}-2`, `${tag}-1`]);
      expect((await listed({ ...day, status: "cancelled" })).names).toEqual([`${tag}-2`]);
      expect((await listed({ q: tag, to: "2025-03-02" })).names).toEqual([`${tag}-0`]);
      await expect(listed({ q: tag, from: "the other day" })).rejects.toMatchObject({ code: "bad_request" });
    });

    it("leaves out deleted jobs and undos", async () => {
      const tag = randomUUID();
      const [deleted, undo] = [
        await insertJob(jobs, { filename: `${tag}-1` }),
        await insertJob(jobs, { filename: `${tag}-2` }),
      ];
      await insertJob(jobs, { filename: `${tag}-3` });
      await test.change("UPDATE import_jobs SET deleted_at = queued_at WHERE id = ?", [deleted.id]);
      await test.change("UPDATE import_jobs SET kind = 'revert' WHERE id = ?", [undo.id]);
      expect(await listed({ q: tag })).toEqual({ names: [`${tag}-3`], count: 1 });
    });
  });

  describe("changedSince", () => {
    it("gives the database's time, and no job the first time", async () => {
      const { now, jobs: changed } = await jobs.changedSince(null);
      expect(now).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/);
      expect(changed).toEqual([]);
    });

    it("gives whatever moved at or after a time, oldest first, by any door", async () => {
      const { job, fence } = await processingJob(test.store);
      const other = await insertJob(jobs);
      const { now } = await jobs.changedSince(null);
      await jobs.cancel(other.batchId);
      await untilTheClockMoves();
      await jobs.finish(fence, ended("completed"));
      const { jobs: changed } = await jobs.changedSince(now);
      expect(changed.map((each) => each.id)).toEqual([other.id, job.id]);
      const last = changed.at(-1)?.updatedAt ?? "";
      expect((await jobs.changedSince(last)).jobs.map((each) => each.id)).toContain(job.id);
    });

    /** SQLite stamps whole milliseconds, within one of which two moves are told by id. */
    async function untilTheClockMoves(): Promise<void> {
      const { now } = await jobs.changedSince(null);
      while ((await jobs.changedSince(null)).now === now);
    }

    it("shows a job that was stamped before the last look and committed after it to whoever overlaps", async () => {
      const job = await insertJob(jobs);
      const { now } = await jobs.changedSince(null);
      // What another machine's slow COMMIT looks like: visible now, stamped 2 s ago.
      const earlier =
        test.kind === "mysql"
          ? "UTC_TIMESTAMP(6) - INTERVAL 2 SECOND"
          : "strftime('%Y-%m-%d %H:%M:%f000', 'now', '-2 seconds')";
      await test.change(`UPDATE import_jobs SET note = 'late', updated_at = ${earlier} WHERE id = ?`, [
        job.id,
      ]);
      const overlapped = new Date(Date.parse(`${now.replace(" ", "T")}Z`) - 10_000);
      const since = overlapped.toISOString().replace("T", " ").replace("Z", "000");
      expect((await jobs.changedSince(since)).jobs.map((each) => each.id)).toContain(job.id);
    });
  });

  describe("queueOf", () => {
    it("gives what the spool does, has next and finished since, with counts", async () => {
      const spoolId = randomUUID();
      const { job: running } = await processingJob(test.store, { spoolId });
      const next = await insertJob(jobs, { spoolId });
      const first = await insertJob(jobs, { spoolId });
      await test.change("UPDATE import_jobs SET position = -5 WHERE id = ?", [first.id]);
      const finished: number[] = [];
      for (const rows of [10, 20]) {
        const { job, fence } = await processingJob(test.store, { spoolId });
        await jobs.finish(await bringRows(test, fence, { processed: rows, failed: 3 }), ended("completed"));
        finished.unshift(job.id);
      }
      const old = await processingJob(test.store, { spoolId });
      await jobs.finish(old.fence, ended("failed"));
      await test.change("UPDATE import_jobs SET completed_at = '2020-01-01 00:00:00.000000' WHERE id = ?", [
        old.job.id,
      ]);
      await insertJob(jobs);

      const queue = await jobs.queueOf(spoolId, "2020-01-02 00:00:00.000000");
      expect(queue.processing.map((job) => job.id)).toEqual([running.id]);
      expect(queue.queued.map((job) => job.id)).toEqual([first.id, next.id]);
      expect(queue.finished.map((job) => job.id)).toEqual(finished);
      expect(queue).toMatchObject({ queuedCount: 2, finishedCount: 2, finishedRows: 24, everImported: true });
    });

    it("of another spool is empty, and knows that the store has seen an import", async () => {
      expect(await jobs.queueOf(randomUUID(), "2020-01-01 00:00:00.000000")).toEqual({
        ...{ processing: [], queued: [], queuedCount: 0 },
        ...{ finished: [], finishedCount: 0, finishedRows: 0, everImported: true },
      });
    });
  });

  describe("findBySha", () => {
    it("finds the spool's jobs that are queued, failed or cancelled, latest first", async () => {
      const { contentSha256, spoolId } = newJob();
      const cancelled = await insertJob(jobs, { contentSha256, spoolId, cancelled: true });
      const failed = await insertJob(jobs, { contentSha256, spoolId });
      await test.change("UPDATE import_jobs SET status = 'failed' WHERE id = ?", [failed.id]);
      const queued = await insertJob(jobs, { contentSha256, spoolId });
      await insertJob(jobs, { contentSha256 });
      await insertJob(jobs, { spoolId });
      const ids = (await jobs.findBySha(spoolId, contentSha256)).map((job) => job.id);
      expect(ids).toEqual([queued.id, failed.id, cancelled.id]);
    });

    it.each(["processing", "completed"] as const)("finds none that is %s", async (status) => {
      const job = await insertJob(jobs);
      await test.change("UPDATE import_jobs SET status = ? WHERE id = ?", [status, job.id]);
      expect(await jobs.findBySha(job.spoolId, job.contentSha256)).toEqual([]);
    });
  });
}
