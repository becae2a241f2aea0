import { afterEach, beforeEach, expect, it } from "vitest";
import { claim, ended, insertJob, lastHeard } from "../support/stores/run-job";
import type { TestStore } from "../support/stores/store-targets";

const SPOOL = "11111111-1111-4111-8111-111111111111";
const LONG_AGO = "2025-01-01 00:00:00.000000";

/** What a doctor and a clean-up ask of a store. */
export function healthAndRetentionSuite(open: () => Promise<TestStore>): void {
  let test: TestStore;
  beforeEach(async () => {
    test = await open();
  });
  afterEach(() => test.close());

  const failedLongAgo = async () => {
    const job = await insertJob(test.store.jobs, { spoolId: SPOOL });
    await test.store.jobs.finish(await claim(test.store.jobs, job.id), ended("failed"));
    await test.change("UPDATE import_jobs SET completed_at = ? WHERE id = ?", [LONG_AGO, job.id]);
    return job;
  };

  it("finds what waits two minutes for a silent runner, and not what waits for one that is heard", async () => {
    const job = await insertJob(test.store.jobs, { spoolId: SPOOL });
    const { health } = test.store;
    expect(await health.stuckJobs()).toEqual([]);
    await test.change("UPDATE import_jobs SET updated_at = ? WHERE id = ?", [LONG_AGO, job.id]);
    await lastHeard(test, SPOOL, 10);
    expect([await health.isHeard(SPOOL), await health.stuckJobs()]).toEqual([true, []]);
    await lastHeard(test, SPOOL, 180);
    expect(await health.isHeard(SPOOL)).toBe(false);
    expect(await health.stuckJobs()).toMatchObject([{ batchId: job.batchId, why: "no_runner" }]);
    expect(await health.silentRunners("another")).toMatchObject([{ machine: "desk-1", waitingJobs: 1 }]);
    expect(await health.silentRunners(SPOOL)).toEqual([]);
  });

  it("tells the connections of a server, and none of an embedded store", async () => {
    const use = await test.store.health.connections();
    if (test.kind === "sqlite") expect(use).toBeNull();
    else expect(use?.user.used).toBeGreaterThanOrEqual(1);
  });

  it("clears the spool's old ended imports once, and none that is new, waits, is elsewhere or is being undone", async () => {
    const old = await failedLongAgo();
    const undoing = await failedLongAgo();
    await test.change("UPDATE import_jobs SET reverted_by = 999 WHERE id = ?", [undoing.id]);
    await insertJob(test.store.jobs, { spoolId: SPOOL });
    const { retention, jobs } = test.store;
    expect(await retention.clearable(SPOOL, 30)).toEqual({ batchIds: [old.batchId], undoUnderWay: 1 });
    expect(await retention.clear("another", 30, 10)).toEqual([]);
    expect(await retention.clear(SPOOL, 3650, 10)).toEqual([]);
    expect(await retention.clear(SPOOL, 30, 10)).toEqual([old.batchId]);
    expect(await retention.clear(SPOOL, 30, 10)).toEqual([]);
    expect((await jobs.byId(old.id))?.deletedAt).not.toBeNull();
    expect(await jobs.retry(old.batchId, null)).toBe("not_found");
  });
}
