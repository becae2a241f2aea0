import { beforeAll, describe, expect, it } from "vitest";
import type { JobStatus } from "../../src-shared/jobs/status";
import type { ContractDesk } from "../support/contract/contract-desk";
import { jobIn } from "../support/contract/job-in";
import type { Scene } from "../support/contract/scene";
import { trailAfter } from "../support/contract/trail";
import { lastHeardIn } from "../support/contract/last-heard-in";

let meters = 0;

/** Daily totals of November days of one meter. */
const daily = (meter: string, days: readonly [day: string, total: number][]) =>
  ["MPAN,Date,Reading", ...days.map(([day, total]) => `${meter},2025-11-${day},${total}`), ""].join("\n");

/** Undoing an import: what its preview says, what it comes to, and what may be done meanwhile. */
export function undoSuite(given: () => Scene): void {
  let desk: ContractDesk;
  let meter: string;
  beforeAll(async () => {
    desk = await given().desk("undoer", { role: "analyst" });
  });

  const bring = async (at: ContractDesk, name: string, days: readonly [string, number][]) => {
    const fileIds = [await at.drop(name, daily(meter, days))];
    const { files } = await at.call("imports.add", { fileIds, source: "drop" });
    await at.runQueue();
    return files[0]?.batchId ?? "";
  };
  /** An import, and one that corrects a day of it, repeats another and brings a third. */
  const twoImports = async (name: string) => {
    meters += 1;
    meter = `12345679${String(meters).padStart(5, "0")}`;
    const first = await bring(desk, `${name}.csv`, [
      ["01", 1.5],
      ["02", 2.5],
    ]);
    const second = await bring(desk, `${name}_v2.csv`, [
      ["01", 1.5],
      ["02", 3.5],
      ["03", 4.5],
    ]);
    return { first, second };
  };
  const detail = (batchId: string) => desk.call("jobs.get", { batchId });

  it("jobs.undoPreview: tells the days that go, that go back and that stay, by whom; and changes nothing", async () => {
    const { first, second } = await twoImports("preview");
    const events = await trailAfter(given().store.db, async () => {
      expect(await desk.call("jobs.undoPreview", { batchId: second })).toEqual({
        ...{ removed: 1, restored: 1, kept: 1, keptByCount: 1, from: "2025-11-01", to: "2025-11-03" },
        keptBy: [{ batchId: first, filename: "preview.csv", days: 1 }],
      });
      expect(await desk.call("jobs.undoPreview", { batchId: first })).toMatchObject({
        ...{ removed: 0, restored: 0, kept: 2 },
        keptBy: [{ batchId: second, days: 2 }],
      });
    });
    expect(events).toEqual([]);
    expect(await detail(second)).toMatchObject({ job: { word: "imported" }, undo: null });
  });

  it("jobs.undo: undoing at once, undone when the queue has run; its detail says how far it is", async () => {
    const { first, second } = await twoImports("undone");
    expect((await detail(first)).inForce).toEqual({ whole: 1, part: 0, none: 1 });
    expect((await detail(second)).inForce).toEqual({ whole: 3, part: 0, none: 0 });
    const events = await trailAfter(given().store.db, async () => {
      expect(await desk.call("jobs.undo", { batchId: second })).toMatchObject({
        job: { batchId: second, word: "undoing", status: "completed", importedRows: 2 },
      });
    });
    expect(events).toMatchObject([{ action: "jobs.undo", subject: second, outcome: "ok", user: desk.email }]);
    const undoing = await detail(second);
    expect(undoing.undo).toMatchObject({
      ...{
        by: "undoer Example",
        machine: "desk-of-undoer",
        startedAt: null,
        completedAt: null,
        failure: null,
      },
      ...{ removed: 0, restored: 0, kept: 0, total: 3, word: "queued" },
    });

    await desk.runQueue();
    const { job, undo, covers, inForce } = await detail(second);
    expect(job).toMatchObject({ word: "undone", processedRows: 3, importedRows: 2, unchangedRows: 1 });
    expect(undo).toMatchObject({ removed: 1, restored: 1, kept: 1, total: 3, word: "undone", failure: null });
    expect(undo?.batchId).toBe(undoing.undo?.batchId);
    expect(covers).toEqual({ meters: 1, meterDays: 3, from: "2025-11-01", to: "2025-11-03" });
    expect(inForce).toEqual({ whole: 0, part: 0, none: 3 });
    expect((await detail(first)).inForce).toEqual({ whole: 2, part: 0, none: 0 });
  });

  it("jobs.undo: asked for again it is the same undo, and of one that is done it changes nothing", async () => {
    const { second } = await twoImports("again");
    await desk.call("jobs.undo", { batchId: second });
    expect(await desk.call("jobs.undo", { batchId: second })).toMatchObject({ job: { word: "undoing" } });
    await desk.runQueue();
    const { undo } = await detail(second);
    expect(await desk.call("jobs.undo", { batchId: second })).toMatchObject({ job: { word: "undone" } });
    expect((await detail(second)).undo).toEqual(undo);
    expect(await desk.call("jobs.undoPreview", { batchId: second })).toMatchObject({
      ...{ removed: 0, restored: 0, kept: 0, keptBy: [], from: null, to: null },
    });
  });

  it("an undo is spoken of by its import, by its own batch id too", async () => {
    const { second } = await twoImports("named");
    await desk.call("jobs.undo", { batchId: second });
    const own = (await detail(second)).undo?.batchId ?? "";
    expect((await detail(own)).job.batchId).toBe(second);
    expect(await desk.call("jobs.undo", { batchId: own })).toMatchObject({ job: { batchId: second } });
    await desk.runQueue();
  });

  it.each<[JobStatus]>([["queued"], ["processing"]])(
    "jobs.undo: of an import that is %s, refused",
    async (status) => {
      const { batchId } = await jobIn(desk, status);
      for (const method of ["jobs.undo", "jobs.undoPreview"] as const) {
        expect(await desk.refused(method, { batchId })).toMatchObject({
          ...{ code: "job_not_in_state", params: { status, action: "undone" } },
        });
      }
    },
  );

  it("jobs.undo: of an import that brought nothing, refused with the reason", async () => {
    const { first } = await twoImports("nothing");
    const failed = (await jobIn(desk, "failed")).batchId;
    const checked = (await jobIn(desk, "completed", { dryRun: true })).batchId;
    const repeated = await bring(desk, "nothing.csv", [
      ["01", 1.5],
      ["02", 2.5],
    ]);
    expect(await detail(repeated)).toMatchObject({ job: { word: "already_in", other: { batchId: first } } });
    for (const batchId of [failed, checked, repeated]) {
      for (const method of ["jobs.undo", "jobs.undoPreview"] as const) {
        const { code, params } = await desk.refused(method, { batchId });
        expect([code, params["reason"]]).toEqual(["undo_not_possible", expect.stringMatching(/\w/)]);
      }
      expect((await detail(batchId)).undo).toBeNull();
    }
    expect((await detail(failed)).inForce).toBeNull();
  });

  it("an import that is undone is neither tried again nor put back, and is imported again as a new one", async () => {
    const { second } = await twoImports("anew");
    await desk.call("jobs.undo", { batchId: second });
    await desk.runQueue();
    for (const method of ["jobs.retry", "jobs.restore"] as const) {
      expect(await desk.refused(method, { batchId: second })).toMatchObject({ code: "job_not_in_state" });
    }
    const { batchId } = await desk.call("jobs.importAgain", { batchId: second });
    await desk.runQueue();
    expect((await detail(batchId)).job).toMatchObject({ word: "imported", again: false, importedRows: 2 });
    expect((await detail(batchId)).inForce).toEqual({ whole: 3, part: 0, none: 0 });
    // Its bytes are in once more: the same file is told so.
    const repeated = await bring(desk, "anew_v2.csv", [
      ["01", 1.5],
      ["02", 3.5],
      ["03", 4.5],
    ]);
    expect((await detail(repeated)).job).toMatchObject({ word: "already_in", other: { batchId } });
  });

  it.each(["jobs.retry", "jobs.undo"] as const)("%s: an undo that failed is tried again", async (method) => {
    const { second } = await twoImports("failed");
    await desk.call("jobs.undo", { batchId: second });
    await failUndo(desk, second);
    const stopped = await detail(second);
    expect(stopped.job.word).toBe("undoing");
    expect(stopped.undo).toMatchObject({
      ...{
        word: "failed",
        failure: { code: "store_error", params: { reason: "as a test" }, retryable: false },
      },
    });
    expect(await desk.call(method, { batchId: second })).toMatchObject({ job: { word: "undoing" } });
    expect((await detail(second)).undo).toMatchObject({ word: "queued", failure: null });
    await desk.runQueue();
    expect((await detail(second)).undo).toMatchObject({ word: "undone", removed: 1, restored: 1, kept: 1 });
  });

  it("jobs.many: undoes a selection, and says of which there was nothing to undo", async () => {
    const { first, second } = await twoImports("many");
    const failed = (await jobIn(desk, "failed")).batchId;
    const waiting = (await jobIn(desk, "queued")).batchId;
    const jobs = { batchIds: [first, second, failed, waiting] };
    expect(await desk.call("jobs.many", { action: "undo", jobs, dryRun: true })).toEqual({
      ...{ matched: 4, done: 0, refused: [] },
    });
    expect((await detail(first)).undo).toBeNull();
    const undone = await desk.call("jobs.many", { action: "undo", jobs });
    expect(undone).toMatchObject({ matched: 4, done: 2 });
    expect(undone.refused.toSorted((a, b) => a.code.localeCompare(b.code))).toEqual([
      { code: "job_not_in_state", count: 1 },
      { code: "undo_not_possible", count: 1 },
    ]);
    await desk.call("jobs.cancel", { batchId: waiting });
    await desk.runQueue();
    for (const batchId of [first, second]) expect((await detail(batchId)).job.word).toBe("undone");
  });

  it("what another desk's silent runner left is done by this one", async () => {
    const other = await given().desk("silent", { role: "analyst" });
    meters += 1;
    meter = `12345679${String(meters).padStart(5, "0")}`;
    const batchId = await bring(other, "silent.csv", [["01", 1.5]]);
    await other.call("jobs.undo", { batchId });
    await desk.runQueue();
    expect((await detail(batchId)).undo).toMatchObject({ word: "queued" });
    await lastHeardIn(given().store.db, other.core.room().spool.id, 61);
    await desk.runQueue();
    expect((await detail(batchId)).undo).toMatchObject({
      word: "undone",
      removed: 1,
      machine: "desk-of-silent",
    });
  });

  describe("somebody else's import", () => {
    it("is not an analyst's to undo, and is an administrator's; its preview is anybody's", async () => {
      const { second } = await twoImports("theirs");
      const colleague = await given().desk("undo-colleague", { role: "analyst" });
      expect(await colleague.call("jobs.undoPreview", { batchId: second })).toMatchObject({ removed: 1 });
      expect(await colleague.refused("jobs.undo", { batchId: second })).toMatchObject({
        code: "not_allowed",
      });
      expect((await detail(second)).undo).toBeNull();
      const admin = await given().desk("undo-admin", { role: "admin" });
      await admin.call("jobs.undo", { batchId: second });
      expect((await detail(second)).undo).toMatchObject({
        by: "undo-admin Example",
        machine: "desk-of-undo-admin",
      });
      await admin.runQueue();
      expect((await detail(second)).job.word).toBe("undone");
    });
  });
}

/** The undo's run ends in a failure that no other try would fare better with. */
async function failUndo({ core }: ContractDesk, batchId: string): Promise<void> {
  const { jobs } = core.room().store;
  const revertedBy = (await jobs.byBatchId(batchId))?.revertedBy ?? null;
  const undo = await jobs.undoOf({ revertedBy });
  if (undo === null) throw new Error("there is no undo");
  const run = { owner: "a-test", spoolId: undo.job.spoolId, machine: "a-test", asAgain: false };
  const claimed = await jobs.claim(undo.job, run);
  if (claimed.outcome !== "claimed") throw new Error("the undo could not be claimed");
  const fence = { jobId: undo.job.id, owner: run.owner, attempt: claimed.job.attempt, checkpointRow: 0 };
  const errorParams = { reason: "as a test" };
  await jobs.finish(fence, { status: "failed", totalRows: null, errorCode: "store_error", errorParams });
}
