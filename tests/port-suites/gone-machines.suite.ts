import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GoneJob, JobStore } from "../../src-main/ports/job-store";
import { beat, claim, ended, insertJob, lastHeard, mustHave, processingJob } from "../support/stores/run-job";
import type { TestStore } from "../support/stores/store-targets";

const DAY = 86_400;

/** The queues of all machines, and those of machines that are not heard any more. */
export function goneMachinesSuite(open: () => Promise<TestStore>): void {
  let test: TestStore;
  let jobs: JobStore;
  beforeAll(async () => {
    test = await open();
    jobs = test.store.jobs;
  });
  afterAll(() => test.close());

  const own = randomUUID();
  const gone = (days = 14) => jobs.gone(own, days, 100);
  const goneIds = async (days?: number) => (await gone(days)).map(({ id }) => id);
  /** As if its row had not changed for so many days. */
  const untouched = async (id: number, days: number) => {
    const at =
      test.kind === "mysql"
        ? "UTC_TIMESTAMP(6) - INTERVAL ? SECOND"
        : "strftime('%Y-%m-%d %H:%M:%f000', 'now', (0 - ?) || ' seconds')";
    await test.change(`UPDATE import_jobs SET updated_at = ${at} WHERE id = ?`, [days * DAY, id]);
  };
  /** A queued job of a machine that was last heard so many days ago; null: never. */
  const left = async (days: number | null, spoolId: string = randomUUID()) => {
    const job = await insertJob(jobs, { spoolId });
    if (days !== null) await lastHeard(test, spoolId, days * DAY);
    await untouched(job.id, days ?? 15);
    return job;
  };

  it("are gone where they were not heard for so many days, or never; the own spool never is", async () => {
    const [old, never, recent] = [await left(15), await left(null), await left(13)];
    const mine = await left(15, own);
    const ids = await goneIds();
    expect(ids).toContain(old.id);
    expect(ids).toContain(never.id);
    expect(ids).not.toContain(recent.id);
    expect(ids).not.toContain(mine.id);
    expect(await goneIds(12)).toContain(recent.id);
    expect(await jobs.gone(own, 14, 1)).toHaveLength(1);
  });

  it("a job that was tried again lately has its days before it", async () => {
    const job = await left(15);
    await untouched(job.id, 13);
    expect(await goneIds()).not.toContain(job.id);
  });

  it("their jobs fail, queued and running ones, and can be tried again", async () => {
    const queued = await left(15);
    const { job: running, fence } = await processingJob(test.store);
    await lastHeard(test, running.spoolId, 15 * DAY);
    await untouched(running.id, 15);
    const found = (await gone()).filter(({ id }) => [queued.id, running.id].includes(id));
    expect(await jobs.failGone(found, 14)).toBe(2);
    for (const { id } of [queued, running]) {
      const errorParams = { machine: "desk-1", days: 14 };
      expect(await mustHave(jobs, id)).toMatchObject({
        status: "failed",
        errorCode: "machine_gone",
        errorParams,
      });
    }
    expect(await jobs.attempts(running.id)).toMatchObject([
      { reason: "machine_gone", endedAt: expect.any(String) as string },
    ]);
    expect(await jobs.finish(fence, ended("completed"))).toBe("lost");
    expect(await jobs.retry(queued.batchId, null)).toBe("queued");
    expect(await jobs.failGone(found, 14)).toBe(0);
  });

  describe("a job that moved on since it was found is left alone:", () => {
    it.each<[string, (job: GoneJob) => Promise<unknown>]>([
      ["its machine was heard again", ({ spoolId }) => beat(test.store, spoolId)],
      ["it was claimed", ({ id }) => claim(jobs, id)],
    ])("%s", async (_, happens) => {
      const job = await left(15);
      const found = (await gone()).filter(({ id }) => id === job.id);
      expect(found).toHaveLength(1);
      for (const each of found) await happens(each);
      const before = await mustHave(jobs, job.id);
      expect(await jobs.failGone(found, 14)).toBe(0);
      expect(await mustHave(jobs, job.id)).toEqual(before);
    });
  });

  it("the list of queues tells who runs each, when it was heard, what waits there, and who paused it", async () => {
    const { job } = await processingJob(test.store);
    await insertJob(jobs, { spoolId: job.spoolId });
    await insertJob(jobs, { spoolId: job.spoolId });
    await beat(test.store, job.spoolId, "Tom Ashworth");
    const unheard = await insertJob(jobs);
    const { now, queues } = await test.store.runners.list();
    const of = (spoolId: string) => queues.find((queue) => queue.spoolId === spoolId);
    expect(of(job.spoolId)).toMatchObject({
      ...{ machine: "desk-1", person: "Ann Example", version: "0.1.0", silent: false },
      ...{ pausedBy: "Tom Ashworth", waitingFiles: 0, queued: 2, processing: 1 },
    });
    expect((of(job.spoolId)?.lastHeardAt ?? "z") <= now).toBe(true);
    expect(of(unheard.spoolId)).toMatchObject({
      ...{ machine: "desk-1", person: null, version: null, lastHeardAt: null, silent: true },
      ...{ pausedBy: null, queued: 1, processing: 0 },
    });
    await lastHeard(test, job.spoolId, 61);
    const later = (await test.store.runners.list()).queues.find(({ spoolId }) => spoolId === job.spoolId);
    expect(later).toMatchObject({ silent: true, pausedBy: null });
  });
}
