import { beforeAll, describe, expect, it } from "vitest";
import type { MethodName } from "../../src-shared/contract/contract";
import type { JobStatus } from "../../src-shared/jobs/status";
import type { ContractDesk } from "../support/contract/contract-desk";
import { dailyFile } from "../support/contract/daily-file";
import { jobIn } from "../support/contract/job-in";
import type { Scene } from "../support/contract/scene";
import { trailAfter } from "../support/contract/trail";
import { plan } from "../support/stores/plan";

/** What a person does to a job: from the states named, and from no other. */
export function jobChangesSuite(given: () => Scene): void {
  let desk: ContractDesk;
  let meter = 100;
  beforeAll(async () => {
    desk = await given().desk("changer", { role: "analyst" });
  });

  const stateOf = async (batchId: string) => (await desk.call("jobs.get", { batchId })).job.word;
  const admitted = async (name = "a.csv") => {
    meter += 1;
    const fileIds = [await desk.drop(name, dailyFile(meter))];
    const { files } = await desk.call("imports.add", { fileIds, source: "drop" });
    return files[0]?.batchId ?? "";
  };

  it.each<[JobStatus, string, string]>([
    ["queued", "cancelled", "cancelled"],
    ["processing", "stopping", "stopping"],
    ["completed", "already_ended", "imported"],
    ["failed", "already_ended", "needs_answer"],
    ["cancelled", "already_ended", "cancelled"],
  ])("jobs.cancel of a job that is %s: %s", async (status, outcome, word) => {
    const { batchId } = await jobIn(desk, status);
    const events = await trailAfter(given().store.db, async () => {
      expect(await desk.call("jobs.cancel", { batchId })).toMatchObject({ outcome, job: { batchId, word } });
    });
    expect(events).toMatchObject([
      { action: "jobs.cancel", subject: batchId, outcome: "ok", user: desk.email, role: "analyst" },
    ]);
    expect(await stateOf(batchId)).toBe(word);
  });

  const back: [MethodName & ("jobs.retry" | "jobs.restore"), JobStatus, boolean][] = [
    ["jobs.retry", "queued", false],
    ["jobs.retry", "processing", false],
    ["jobs.retry", "completed", false],
    ["jobs.retry", "failed", true],
    ["jobs.retry", "cancelled", true],
    ["jobs.restore", "queued", false],
    ["jobs.restore", "processing", false],
    ["jobs.restore", "completed", false],
    ["jobs.restore", "failed", false],
    ["jobs.restore", "cancelled", true],
  ];
  it.each(back)("%s of a job that is %s: %s", async (method, status, queued) => {
    const { batchId } = await jobIn(desk, status);
    const before = await stateOf(batchId);
    const events = await trailAfter(given().store.db, async () => {
      if (queued) {
        expect(await desk.call(method, { batchId })).toMatchObject({ job: { batchId, word: "queued" } });
      } else {
        const { code, params } = await desk.refused(method, { batchId });
        expect({ code, status: params["status"] }).toEqual({ code: "job_not_in_state", status });
        expect(await stateOf(batchId)).toBe(before);
      }
    });
    const outcome = queued ? "ok" : "job_not_in_state";
    expect(events).toMatchObject([{ action: method, subject: batchId, outcome, user: desk.email }]);
  });

  it("jobs.retry: with the plan that answers its question", async () => {
    const { batchId } = await jobIn(desk, "failed");
    const answer = plan({ clock: "utc" });
    const { job } = await desk.call("jobs.retry", { batchId, plan: answer });
    expect(job).toMatchObject({ word: "queued", plan: answer, errorCode: null });
  });

  it("jobs.retry: a plan that does not fit the file fails the job, by the file's own name", async () => {
    const batchId = await admitted("misread.csv");
    await desk.call("jobs.cancel", { batchId });
    await desk.call("jobs.retry", { batchId, plan: plan() });
    await desk.runQueue();
    const { job } = await desk.call("jobs.get", { batchId });
    expect(job).toMatchObject({
      ...{ word: "failed", errorCode: "plan_unreadable", errorParams: { path: "misread.csv" } },
    });
  });

  it("jobs.restore: what a cancel took away is imported after all", async () => {
    const batchId = await admitted("restored.csv");
    await desk.call("jobs.cancel", { batchId });
    await desk.call("jobs.restore", { batchId });
    await desk.runQueue();
    expect(await stateOf(batchId)).toBe("imported");
  });

  it("jobs.importAgain: the kept copy becomes a new job, whatever is in already", async () => {
    const batchId = await admitted("twice.csv");
    await desk.runQueue();
    const events = await trailAfter(given().store.db, async () => {
      const { batchId: again } = await desk.call("jobs.importAgain", { batchId });
      await desk.runQueue();
      const { job } = await desk.call("jobs.get", { batchId: again });
      expect(job).toMatchObject({ filename: "twice.csv", again: true, source: "again", duplicateOf: null });
      expect(job).toMatchObject({ status: "completed", processedRows: 2, importedRows: 0, unchangedRows: 2 });
    });
    expect(events).toMatchObject([
      { action: "import", outcome: "ok", user: desk.email },
      { action: "jobs.importAgain", subject: batchId, outcome: "ok", user: desk.email },
    ]);
  });

  it("jobs.importAgain: of a file that is another computer's", async () => {
    const { batchId } = await jobIn(await given().desk("elsewhere"), "completed");
    expect(await desk.refused("jobs.importAgain", { batchId })).toMatchObject({ code: "spool_copy_missing" });
  });

  describe("somebody else's import", () => {
    it.each<["jobs.cancel" | "jobs.retry" | "jobs.restore", JobStatus]>([
      ["jobs.cancel", "queued"],
      ["jobs.retry", "failed"],
      ["jobs.restore", "cancelled"],
    ])("%s: is not for an analyst, but for an administrator", async (method, status) => {
      const { batchId } = await jobIn(desk, status);
      const colleague = await given().desk(`colleague-of-${method}`, { role: "analyst" });
      const admin = await given().desk(`admin-of-${method}`, { role: "admin" });
      const before = await stateOf(batchId);
      const events = await trailAfter(given().store.db, async () => {
        expect(await colleague.refused(method, { batchId })).toMatchObject({
          ...{ code: "not_allowed", params: { role: "admin" } },
        });
      });
      expect(events).toMatchObject([{ action: method, outcome: "not_allowed", user: colleague.email }]);
      expect(await stateOf(batchId)).toBe(before);
      await admin.call(method, { batchId });
      expect(await stateOf(batchId)).not.toBe(before);
    });
  });
}
