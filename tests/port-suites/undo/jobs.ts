import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { jobFilter } from "../../../src-shared/contract/jobs";
import { createJobStore } from "../../../src-main/stores/create-job-store";
import { Failure } from "../../../src-shared/failure";
import { stateWord } from "../../../src-shared/jobs/state-word";
import { row } from "../../support/readings/batch-of";
import { askUndo, beginImport, bring, runUndo } from "../../support/readings/undo-world";
import { beat, claim, ended, insertJob, lastHeard, mustHave, runOf } from "../../support/stores/run-job";
import type { TestStore } from "../../support/stores/store-targets";

const file = { rows: [row("1200023305967", "2025-11-01", [5])], filename: "leeds.csv" };
const ask = (given: { batchId?: string } = {}) => ({
  ...{ batchId: randomUUID(), userId: null, machine: "desk-2", spoolId: randomUUID() },
  ...given,
});

/** How an undo begins and ends, and all that may not be done with it and its import meanwhile. */
export function undoJobs(given: () => TestStore): void {
  const jobs = () => given().store.jobs;

  it.each(["completed", "failed", "cancelled"] as const)(
    "an import that is %s can be undone",
    async (status) => {
      const job = await bring(given(), file, status);
      const undo = await askUndo(given(), job);
      expect(undo).toMatchObject({
        kind: "revert",
        status: "queued",
        revertsJob: job.id,
        filename: "leeds.csv",
      });
      const undoing = await mustHave(jobs(), job.id);
      expect(undoing).toMatchObject({ status, revertedBy: undo.id, revertedAt: null });
      expect(stateWord({ ...undoing, paused: false })).toBe("undoing");
      await runUndo(given(), undo.id);
      expect(stateWord({ ...(await mustHave(jobs(), job.id)), paused: false })).toBe("undone");
    },
  );

  it("one that waits or runs cannot", async () => {
    const queued = await insertJob(jobs());
    expect(await jobs().beginUndo(queued.batchId, ask())).toEqual({
      outcome: "not_in_state",
      status: "queued",
    });
    const { job } = await beginImport(given(), file);
    expect(await jobs().beginUndo(job.batchId, ask())).toEqual({
      outcome: "not_in_state",
      status: "processing",
    });
  });

  it("nor one of which nothing is in: a dry run, a duplicate, one that failed before its first row", async () => {
    const { job, fence } = await beginImport(given(), file);
    await jobs().finish(fence, ended("failed", { errorCode: "not_text" }));
    expect(await jobs().beginUndo(job.batchId, ask())).toEqual({ outcome: "nothing_in" });

    const first = await bring(given(), file);
    const second = await insertJob(jobs(), { contentSha256: first.contentSha256 });
    await jobs().becomeDuplicate(second, first.id);
    expect(await jobs().beginUndo(second.batchId, ask())).toEqual({ outcome: "nothing_in" });

    const checked = await insertJob(jobs(), { dryRun: true });
    await jobs().finish(await claim(jobs(), checked.id), ended("completed"));
    expect(await jobs().beginUndo(checked.batchId, ask())).toEqual({ outcome: "nothing_in" });
  });

  it("nor one that is not there, nor an undo", async () => {
    expect(await jobs().beginUndo("no-such-batch", ask())).toEqual({ outcome: "not_found" });
    const undo = await askUndo(given(), await bring(given(), file));
    expect(await jobs().beginUndo(undo.batchId, ask())).toEqual({ outcome: "not_found" });
  });

  it("asked for again, by anybody and at any time, it is the same undo", async () => {
    const job = await bring(given(), file);
    const both = await Promise.all([
      jobs().beginUndo(job.batchId, ask()),
      jobs().beginUndo(job.batchId, ask()),
    ]);
    const undoId = (await mustHave(jobs(), job.id)).revertedBy;
    expect(both).toEqual([
      { outcome: "begun", undoId },
      { outcome: "begun", undoId },
    ]);
    if (undoId !== null) await runUndo(given(), undoId);
    expect(await jobs().beginUndo(job.batchId, ask())).toEqual({ outcome: "begun", undoId });
    expect(await given().rows("SELECT id FROM import_jobs WHERE kind = 'revert'")).toHaveLength(1);
  });

  it.each([
    ["after its COMMIT: it is begun", "after", "begun"],
    ["before its COMMIT: it is not, and the caller is told", "before", "store_lost"],
  ] as const)("where the answer is lost %s", async (_, cut, want) => {
    const job = await bring(given(), file);
    const { db } = given();
    const lost = new Failure("store_lost", { params: { reason: "cut." }, retryable: true });
    const cutJobs = createJobStore({
      ...db,
      transaction: async (work) => {
        if (cut === "before") throw lost;
        await db.transaction(work);
        throw lost;
      },
    });
    const begun = await cutJobs.beginUndo(job.batchId, ask()).catch((thrown: unknown) => thrown);
    const { revertedBy } = await mustHave(jobs(), job.id);
    if (want === "begun") expect(begun).toEqual({ outcome: "begun", undoId: revertedBy });
    else expect([begun, revertedBy]).toEqual([lost, null]);
    expect(await jobs().beginUndo(job.batchId, ask())).toMatchObject({ outcome: "begun" });
    expect(await given().rows("SELECT id FROM import_jobs WHERE kind = 'revert'")).toHaveLength(1);
  });

  it("is neither cancelled nor listed, and an import under undo is neither claimed nor tried again", async () => {
    const job = await bring(given(), file, "failed");
    const undo = await askUndo(given(), job);
    expect(await jobs().cancel(undo.batchId)).toEqual({ outcome: "not_found" });
    expect(await jobs().cancel(job.batchId)).toEqual({ outcome: "already_ended" });
    expect(await jobs().retry(job.batchId, null)).toBe("not_in_state");
    expect(await jobs().findBySha(job.spoolId, job.contentSha256)).toEqual([]);
    const filter = jobFilter.parse({});
    expect((await jobs().list(filter)).jobs.map(({ id }) => id)).toEqual([job.id]);
    const queue = await jobs().queueOf(undo.spoolId, "2000-01-01 00:00:00.000000");
    expect([queue.queued, queue.queuedCount, queue.processing]).toEqual([[], 0, []]);
  });

  it("a failed one is tried again, by its own batch id or its import's", async () => {
    const job = await bring(given(), file);
    const undo = await askUndo(given(), job);
    for (const batchId of [undo.batchId, job.batchId]) {
      const fence = await claim(jobs(), undo.id);
      await jobs().finish(fence, ended("failed", { errorCode: "store_error" }));
      expect(await mustHave(jobs(), job.id)).toMatchObject({ revertedAt: null });
      expect(await jobs().retry(batchId, null)).toBe("queued");
      expect(await mustHave(jobs(), undo.id)).toMatchObject({ errorCode: null, completedAt: null, tries: 0 });
    }
    await runUndo(given(), undo.id);
    expect(await jobs().retry(job.batchId, null)).toBe("not_in_state");
  });

  it("goes before the imports that wait in its spool", async () => {
    const { store } = given();
    const waiting = await insertJob(jobs());
    const undo = await askUndo(given(), await bring(given(), file), waiting.spoolId);
    expect((await store.jobs.claimable(waiting.spoolId, 10)).map(({ id }) => id)).toEqual([
      undo.id,
      waiting.id,
    ]);
  });

  it("frees the bytes at once: they can be imported anew, and who waited for them goes on", async () => {
    const job = await bring(given(), file);
    const waiting = await insertJob(jobs(), { contentSha256: job.contentSha256 });
    expect(await jobs().claim(waiting, runOf(waiting))).toMatchObject({ outcome: "same_bytes" });
    await askUndo(given(), job);
    expect(await jobs().holder(job.id)).toMatchObject({ reverted: true });
    expect((await jobs().claimable(waiting.spoolId, 10)).map(({ id }) => id)).toEqual([waiting.id]);
    expect(await jobs().claim(waiting, runOf(waiting))).toMatchObject({ outcome: "claimed" });
  });

  it.each<[string, number | null, boolean]>([
    ["was never heard of", null, true],
    ["was heard just now", 0, false],
    ["has been silent for a minute", 61, true],
  ])("one that waits for a spool whose runner %s: anybody's %s", async (_, seconds, stray) => {
    const undo = await askUndo(given(), await bring(given(), file));
    if (seconds !== null) await lastHeard(given(), undo.spoolId, seconds);
    expect((await jobs().strayUndos()).map(({ id }) => id)).toEqual(stray ? [undo.id] : []);
  });

  it("is taken back from a runner that fell silent, and from no other", async () => {
    const undo = await askUndo(given(), await bring(given(), file));
    const fence = await claim(jobs(), undo.id);
    await beat(given().store, undo.spoolId);
    expect(await jobs().takeBackUndos()).toBe(0);
    await lastHeard(given(), undo.spoolId, 61);
    expect(await jobs().takeBackUndos()).toBe(1);
    expect(await mustHave(jobs(), undo.id)).toMatchObject({ status: "queued", tries: 1 });
    expect(await jobs().attempts(undo.id)).toMatchObject([{ reason: "interrupted" }]);
    expect(await jobs().finish(fence, ended("completed"))).toBe("lost");
    expect(await jobs().takeBackUndos()).toBe(0);
  });

  it("imports of silent runners stay with their spool: their bytes are there", async () => {
    const { job } = await beginImport(given(), file);
    await lastHeard(given(), job.spoolId, 61);
    expect(await jobs().takeBackUndos()).toBe(0);
    expect(await mustHave(jobs(), job.id)).toMatchObject({ status: "processing" });
  });
}
