import { expect, it } from "vitest";
import { row } from "../../support/readings/batch-of";
import { select } from "../../support/readings/import-rows";
import { askUndo, beginImport, bring, foldOf, inForceIn, runUndo } from "../../support/readings/undo-world";
import { importRows } from "../../support/readings/import-rows";
import { ended, lastHeard, mustHave, runOf } from "../../support/stores/run-job";
import type { TestStore } from "../../support/stores/store-targets";

const A = "1200023305967";
const days = Array.from({ length: 6 }, (_, index) => `2025-11-0${index + 1}`);
const first = { rows: days.map((day, index) => row(A, day, [index])) };
/** Three meters' months, so that there are three parts to be killed between. */
const second = {
  rows: ["1200023305967", "2000000000008", "1012345678901"].flatMap((meter) =>
    days.map((day) => row(meter, day, [9, 9])),
  ),
};

/** An undo has no checkpoint: what is left to do is what is left in. */
export function undoResumed(given: () => TestStore): void {
  it.each([1, 2])(
    "killed after %i parts and resumed from another spool, it counts each day once",
    async (parts) => {
      const { store, db } = given();
      const earlier = await bring(given(), first);
      const job = await bring(given(), second);
      const undo = await askUndo(given(), job);
      const fence = await runUndo(given(), undo.id, { partDays: 1, killedAfter: parts });
      expect((await store.jobs.undoOf(await mustHave(store.jobs, job.id)))?.summary).toMatchObject({
        ...{ total: 18, restored: 6, removed: 6 * (parts - 1), kept: 0 },
      });

      await lastHeard(given(), undo.spoolId, 61);
      expect(await store.jobs.takeBackUndos()).toBe(1);
      const [stray] = await store.jobs.strayUndos();
      expect(stray?.id).toBe(undo.id);
      await runUndo(given(), undo.id, { partDays: 1, spoolId: "another-spool" });
      expect((await mustHave(store.jobs, undo.id)).spoolId).toBe("another-spool");

      expect(await inForceIn(db)).toEqual(foldOf([{ job: earlier.id, file: first }]));
      expect((await store.jobs.undoOf(await mustHave(store.jobs, job.id)))?.summary).toMatchObject({
        ...{ total: 18, removed: 12, restored: 6, kept: 0 },
      });
      expect(await store.jobs.attempts(undo.id)).toMatchObject([
        { number: 1, reason: "interrupted" },
        { number: 2, reason: "completed" },
      ]);
      if (fence === null) throw new Error("it was not killed");
      const [left] = await store.readings.delivered(earlier.id);
      if (left === undefined) throw new Error("the earlier import is gone");
      const part = { importId: earlier.id, months: [left] };
      expect(await store.readings.takeOut({ fence, ...part })).toEqual({ outcome: "lost" });
      expect(await inForceIn(db)).toEqual(foldOf([{ job: earlier.id, file: first }]));
    },
  );

  it("a run that lost its undo writes nothing, even where the days are still there", async () => {
    const { store, db } = given();
    const job = await bring(given(), first);
    const undo = await askUndo(given(), job);
    const months = await store.readings.delivered(job.id);
    const stale = { jobId: undo.id, owner: "somebody", attempt: 1, checkpointRow: 0 };
    expect(await store.readings.takeOut({ fence: stale, importId: job.id, months })).toEqual({
      outcome: "lost",
    });
    expect(await inForceIn(db)).toEqual(foldOf([{ job: job.id, file: first }]));
    expect(await store.readings.delivered(job.id)).toEqual(months);
    await runUndo(given(), undo.id);
    expect(await inForceIn(db)).toEqual([]);
  });

  it("an import cancelled half-way is taken out as far as it came, and its woken run writes no more", async () => {
    const { store, db } = given();
    const { job, fence } = await beginImport(given(), second);
    const some = second.rows.slice(0, 8);
    const readings = { db, readings: store.readings };
    const half = await importRows(readings, some, { fence });
    await lastHeard(given(), job.spoolId, 61);
    expect(await store.jobs.cancel(job.batchId)).toEqual({ outcome: "cancelled" });
    const undo = await askUndo(given(), job);
    await expect(importRows(readings, second.rows.slice(8), { fence: half.fence })).rejects.toThrow("lost");
    await runUndo(given(), undo.id);
    expect(await inForceIn(db)).toEqual([]);
    expect(await select(db, "SELECT * FROM import_job_coverage")).toEqual([]);
    expect((await store.jobs.undoOf({ revertedBy: undo.id }))?.summary).toMatchObject({
      removed: 8,
      total: 8,
    });
  });

  it("the end told twice, since the first answer was lost, is one end", async () => {
    const { store } = given();
    const job = await bring(given(), first);
    const undo = await askUndo(given(), job);
    const run = runOf(undo);
    const claimed = await store.jobs.claim(undo, run);
    if (claimed.outcome !== "claimed") throw new Error("not claimed");
    const fence = { jobId: undo.id, owner: run.owner, attempt: 1, checkpointRow: 0 };
    const months = await store.readings.delivered(job.id);
    const taken = await store.readings.takeOut({ fence, importId: job.id, months });
    expect(taken).toEqual({ outcome: "taken", days: { removed: 6, restored: 0, kept: 0 } });
    // The same part once more with the old fence, as after a lost COMMIT: it is out already, and not counted twice.
    expect(await store.readings.takeOut({ fence, importId: job.id, months })).toEqual({ outcome: "lost" });
    const now = { ...fence, checkpointRow: 6 };
    expect(await store.jobs.finish(now, ended("completed"))).toBe("finished");
    expect(await store.jobs.finish(now, ended("completed"))).toBe("finished");
    expect((await mustHave(store.jobs, job.id)).revertedAt).not.toBeNull();
  });
}
