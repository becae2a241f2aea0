import { beforeAll, describe, expect, it } from "vitest";
import type { JobStatus } from "../../src-shared/jobs/status";
import type { ContractDesk } from "../support/contract/contract-desk";
import { dailyFile } from "../support/contract/daily-file";
import { jobIn } from "../support/contract/job-in";
import type { Scene } from "../support/contract/scene";
import { trailAfter } from "../support/contract/trail";

/** Notes, deletions, and what is done to many jobs at once. */
export function manyJobsSuite(given: () => Scene): void {
  let desk: ContractDesk;
  beforeAll(async () => {
    desk = await given().desk("many", { role: "analyst" });
  });
  const wordOf = async (batchId: string) => (await desk.call("jobs.get", { batchId })).job.word;

  it("jobs.note: stands beside the job; an empty one is none", async () => {
    const { batchId } = await jobIn(desk, "processing");
    const { job } = await desk.call("jobs.note", { batchId, note: "  As agreed with the supplier  " });
    expect(job).toMatchObject({ note: "As agreed with the supplier", word: "importing" });
    expect((await desk.call("jobs.note", { batchId, note: "  " })).job.note).toBeNull();
    expect((await desk.call("jobs.note", { batchId, note: null })).job.note).toBeNull();
  });

  it.each<[JobStatus, string]>([
    ["queued", "not_ended"],
    ["processing", "not_ended"],
    ["completed", "deleted"],
    ["failed", "deleted"],
    ["cancelled", "deleted"],
  ])("jobs.delete of a job that is %s: %s", async (status, outcome) => {
    const { batchId } = await jobIn(desk, status);
    expect(await desk.call("jobs.delete", { batchId })).toEqual({ outcome });
    if (outcome === "not_ended") {
      expect(await wordOf(batchId)).toMatch(/queued|importing/);
      return;
    }
    expect(await desk.refused("jobs.get", { batchId })).toMatchObject({ code: "job_not_found" });
    expect(await desk.refused("jobs.delete", { batchId })).toMatchObject({ code: "job_not_found" });
  });

  it.each(["jobs.note", "jobs.delete"] as const)(
    "%s of somebody else's import is not for an analyst",
    async (method) => {
      const { batchId } = await jobIn(desk, "failed");
      const colleague = await given().desk(`colleague-of-${method}`, { role: "analyst" });
      const args = method === "jobs.note" ? { batchId, note: "mine" } : { batchId };
      expect(await colleague.refused(method, args)).toMatchObject({ code: "not_allowed" });
    },
  );

  describe("jobs.many", () => {
    it("cancels a selection; what has ended, and what is not there, is counted by its reason", async () => {
      const jobs = [
        await jobIn(desk, "queued"),
        await jobIn(desk, "processing"),
        await jobIn(desk, "failed"),
      ];
      const batchIds = [...jobs.map(({ batchId }) => batchId), "no-such-batch"];
      const events = await trailAfter(given().store.db, async () => {
        expect(await desk.call("jobs.many", { action: "cancel", jobs: { batchIds } })).toEqual({
          matched: 4,
          done: 2,
          refused: expect.arrayContaining([
            { code: "job_not_in_state", count: 1 },
            { code: "job_not_found", count: 1 },
          ]) as unknown,
        });
      });
      expect(await Promise.all(jobs.map(({ batchId }) => wordOf(batchId)))).toEqual([
        ...["cancelled", "stopping", "needs_answer"],
      ]);
      expect(events).toMatchObject([{ action: "jobs.many", outcome: "ok", user: desk.email }]);
      expect(events[0]?.params).toMatchObject({ action: "cancel", jobs: JSON.stringify({ batchIds }) });
    });

    it("does it to all that a search finds, over many pages, and only counts them in a dry run", async () => {
      const machine = "a-machine-of-many";
      const all = await given().desk("many-pages", { role: "analyst" });
      for (let n = 0; n < 203; n++) await jobIn(all, "queued", { machine });
      const jobs = { filter: { machine, words: ["queued" as const] } };
      const dry = await all.call("jobs.many", { action: "cancel", jobs, dryRun: true });
      expect(dry).toEqual({ matched: 203, done: 0, refused: [] });
      expect(await all.call("jobs.many", { action: "cancel", jobs })).toEqual({ ...dry, done: 203 });
      expect((await all.call("jobs.list", { machine, words: ["cancelled"] })).count).toBe(203);
      const again = { action: "retry", jobs: { filter: { machine } } } as const;
      expect(await all.call("jobs.many", again)).toEqual({ ...dry, done: 203 });
      await all.call("jobs.many", { action: "cancel", jobs });
      const gone = { action: "delete", jobs: { filter: { machine } } } as const;
      expect(await all.call("jobs.many", gone)).toEqual({ ...dry, done: 203 });
      expect((await all.call("jobs.list", { machine })).count).toBe(0);
    });

    it("is an analyst's own alone, and anybody's for an administrator", async () => {
      const { batchId } = await jobIn(desk, "queued");
      const colleague = await given().desk("many-colleague", { role: "analyst" });
      const call = { action: "cancel" as const, jobs: { batchIds: [batchId] } };
      const refused = [{ code: "not_allowed", count: 1 }];
      expect(await colleague.call("jobs.many", call)).toEqual({ matched: 1, done: 0, refused });
      expect(await wordOf(batchId)).toBe("queued");
      const admin = await given().desk("many-admin", { role: "admin" });
      expect(await admin.call("jobs.many", call)).toEqual({ matched: 1, done: 1, refused: [] });
    });

    it("a retry takes the cancel of a waiting file back", async () => {
      const fileIds = [await desk.drop("many.csv", dailyFile(302))];
      const { files } = await desk.call("imports.add", { fileIds, source: "drop" });
      const batchIds = [files[0]?.batchId ?? ""];
      await desk.call("jobs.many", { action: "cancel", jobs: { batchIds } });
      const { done } = await desk.call("jobs.many", { action: "retry", jobs: { batchIds } });
      expect(done).toBe(1);
      await desk.runQueue();
      expect(await wordOf(batchIds[0] ?? "")).toBe("imported");
    });
  });
}
