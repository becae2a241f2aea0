import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobStore } from "../../src-main/ports/job-store";
import { jobSearch } from "../../src-shared/contract/jobs";
import { stateWord, stateWords } from "../../src-shared/jobs/state-word";
import { seededRandom } from "../support/seeded-random";
import { beat, ended, insertJob, lastHeard, mustHave, processingJob } from "../support/stores/run-job";
import { plan } from "../support/stores/plan";
import type { TestStore } from "../support/stores/store-targets";

/** What a person does to many jobs at once, and finding them. */
export function manyJobsSuite(open: () => Promise<TestStore>): void {
  let test: TestStore;
  let jobs: JobStore;
  beforeAll(async () => {
    test = await open();
    jobs = test.store.jobs;
  });
  afterAll(() => test.close());

  const endedJob = async (status: "completed" | "failed" | "cancelled") => {
    const { job, fence } = await processingJob(test.store);
    await jobs.writePlan(fence, plan(), "hh");
    await jobs.finish(fence, ended(status, { errorCode: status === "failed" ? "not_text" : null }));
    return job.id;
  };
  const statuses = async (ids: readonly number[]) =>
    Promise.all(ids.map(async (id) => (await mustHave(jobs, id)).status));

  it("a cancel of many: queued ones end, running ones are asked, silent ones end, ended ones stay", async () => {
    const queued = (await insertJob(jobs)).id;
    const running = await processingJob(test.store);
    const silent = await processingJob(test.store);
    await lastHeard(test, silent.job.spoolId, 61);
    const done = await endedJob("completed");
    const ids = [queued, running.job.id, silent.job.id, done];
    expect(await jobs.cancelAll(ids)).toEqual({
      done: 3,
      refused: [{ code: "job_not_in_state", count: 1 }],
    });
    expect(await statuses(ids)).toEqual(["cancelled", "processing", "cancelled", "completed"]);
    expect((await mustHave(jobs, running.job.id)).cancelRequestedAt).not.toBeNull();
    expect(await jobs.attempts(silent.job.id)).toMatchObject([{ reason: "cancelled" }]);
  });

  it("a retry of many: failed and cancelled ones are queued again, with their plans", async () => {
    const ids = [await endedJob("failed"), await endedJob("cancelled"), await endedJob("completed")];
    expect(await jobs.retryAll(ids)).toEqual({ done: 2, refused: [{ code: "job_not_in_state", count: 1 }] });
    expect(await statuses(ids)).toEqual(["queued", "queued", "completed"]);
    expect((await mustHave(jobs, ids[0] ?? 0)).plan).toEqual(plan());
  });

  describe("a deletion of many", () => {
    it("leaves a stub of each that has ended: its counts stay, its plan, problems and rejects go", async () => {
      const id = await endedJob("failed");
      await test.change("INSERT INTO import_job_rejects (job_id, first_row, packed) VALUES (?, 1, ?)", [
        id,
        new Uint8Array([1]),
      ]);
      await test.change("UPDATE import_jobs SET processed_rows = 7, failed_rows = 7 WHERE id = ?", [id]);
      const queued = (await insertJob(jobs)).id;
      expect(await jobs.deleteAll([id, queued])).toEqual({
        done: 1,
        refused: [{ code: "job_not_in_state", count: 1 }],
      });
      const stub = await mustHave(jobs, id);
      expect(stub).toMatchObject({ status: "failed", plan: null, processedRows: 7, failedRows: 7 });
      expect(stub.deletedAt).not.toBeNull();
      const found = { jobs: [expect.anything()], count: 1 };
      const listed = (batchId: string) =>
        jobs.list({ ...jobSearch.parse({ q: batchId }), limit: 20, offset: 0 });
      expect(await listed(stub.batchId)).toEqual({ jobs: [], count: 0 });
      expect(await listed((await mustHave(jobs, queued)).batchId)).toEqual(found);
      expect(await test.rows("SELECT * FROM import_job_rejects WHERE job_id = ?", [id])).toEqual([]);
      expect(await jobs.attempts(id)).toHaveLength(1);
      expect((await jobs.deleteAll([id])).done).toBe(0);
    });

    it("keeps one whose undo is under way, and takes it once the undo is done", async () => {
      const id = await endedJob("completed");
      await test.change("UPDATE import_jobs SET reverted_by = 1 WHERE id = ?", [id]);
      const refused = [{ code: "job_undo_under_way", count: 1 }];
      expect(await jobs.deleteAll([id])).toEqual({ done: 0, refused });
      await test.change("UPDATE import_jobs SET reverted_at = updated_at WHERE id = ?", [id]);
      expect(await jobs.deleteAll([id])).toEqual({ done: 1, refused: [] });
    });
  });

  it("a note stands beside a job in whatever state, and changes nothing else of it", async () => {
    const { job, fence } = await processingJob(test.store);
    expect(await jobs.note(job.batchId, "asked the supplier – 24 Nov")).toBe("written");
    expect(await mustHave(jobs, job.id)).toMatchObject({
      ...job,
      note: "asked the supplier – 24 Nov",
      updatedAt: expect.any(String) as string,
    });
    expect(await jobs.finish(fence, ended("completed"))).toBe("finished");
    expect(await jobs.note(job.batchId, null)).toBe("written");
    expect((await mustHave(jobs, job.id)).note).toBeNull();
    expect(await jobs.note(randomUUID(), "nobody's")).toBe("not_found");
  });

  it("finds many page by page, by falling id, whatever becomes of those of a page", async () => {
    const source = randomUUID().slice(0, 20);
    const ids: number[] = [];
    for (let n = 0; n < 5; n++) ids.push((await insertJob(jobs, { source })).id);
    const search = jobSearch.parse({ source, words: ["queued"] });
    const seen: number[] = [];
    for (let belowId: number | null = null; ;) {
      const page = await jobs.findMany(search, { belowId, limit: 2 });
      if (page.length === 0) break;
      seen.push(...page.map(({ id }) => id));
      await jobs.cancelAll(page.map(({ id }) => id));
      belowId = page.at(-1)?.id ?? null;
    }
    expect(seen).toEqual(ids.reverse());
  });

  it("finds those named that are there", async () => {
    const job = await insertJob(jobs);
    const { id, batchId, spoolId, userId } = job;
    expect(await jobs.findNamed([batchId, randomUUID()])).toEqual([{ id, batchId, spoolId, userId }]);
    expect(await jobs.findNamed([])).toEqual([]);
  });

  it("finds by type, source and machine", async () => {
    const machine = `m-${randomUUID()}`;
    const hh = await insertJob(jobs, { machine, source: "watch" });
    const daily = await insertJob(jobs, { machine, typeChoice: "daily", source: "cli" });
    const found = async (search: object) => {
      const page = { belowId: null, limit: 10 };
      return (await jobs.findMany(jobSearch.parse({ machine, ...search }), page)).map(({ id }) => id);
    };
    expect(await found({})).toEqual([daily.id, hh.id]);
    expect(await found({ type: "daily" })).toEqual([daily.id]);
    expect(await found({ type: "hh" })).toEqual([hh.id]);
    expect(await found({ source: "watch" })).toEqual([hh.id]);
    expect(await found({ source: "drop" })).toEqual([]);
  });

  it("finds by state word exactly those that have the word", async () => {
    const random = seededRandom(11);
    const machine = `m-${randomUUID()}`;
    const maybe = <T>(value: T): T | null => (random() < 0.5 ? value : null);
    const pick = <T>(...of: T[]): T => of[Math.floor(random() * of.length)] ?? (of[0] as T);
    const words = new Map<number, string>();
    for (let n = 0; n < 150; n++) {
      const { id, spoolId } = await insertJob(jobs, { machine });
      const paused = random() < 0.5;
      await beat(test.store, spoolId, paused ? "Ann" : null);
      const row = {
        status: pick("queued", "processing", "completed", "failed", "cancelled"),
        reverted_by: random() < 0.2 ? 1 : null,
        duplicate_of: random() < 0.3 ? 1 : null,
        error_code: pick(null, "needs_answer", "not_text"),
        next_attempt_at: maybe("2026-01-01 00:00:00.000000"),
        cancel_requested_at: random() < 0.2 ? "2026-01-01 00:00:00.000000" : null,
        waits_for: maybe(1),
        dry_run: pick(0, 1),
        failed_rows: pick(0, 3),
      };
      const cancel = ["queued", "processing"].includes(row.status) ? row.cancel_requested_at : null;
      const at = row.reverted_by === null ? null : maybe("2026-01-01 00:00:00.000000");
      // The key of live bytes is not what is looked at here.
      const values = { ...row, cancel_requested_at: cancel, reverted_at: at, content_sha256: null };
      const columns = Object.keys(values).map((column) => `${column} = ?`);
      await test.change(`UPDATE import_jobs SET ${columns.join(", ")} WHERE id = ?`, [
        ...Object.values(values),
        id,
      ]);
      words.set(id, stateWord({ ...(await mustHave(jobs, id)), paused }));
    }
    expect(new Set(words.values())).toEqual(new Set(stateWords));
    for (const word of stateWords) {
      const page = { belowId: null, limit: 500 };
      const found = await jobs.findMany(jobSearch.parse({ machine, words: [word] }), page);
      const want = [...words].filter(([, each]) => each === word).map(([id]) => id);
      expect([word, found.map(({ id }) => id).reverse()]).toEqual([word, want]);
    }
  });
}
