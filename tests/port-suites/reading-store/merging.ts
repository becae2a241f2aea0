import { describe, expect, test } from "vitest";
import type { MergeRule } from "../../../src-shared/jobs/merge-rule";
import { row } from "../../support/readings/batch-of";
import type { Slots } from "../../support/readings/delivery";
import { importRows, select } from "../../support/readings/import-rows";
import { processingJob } from "../../support/readings/processing-job";
import { keptFolds, storedDeliveries, storedReadings } from "../../support/readings/stored-days";
import type { SuiteStore } from "./suite-store";

const DAY = "2025-11-24";

interface Case {
  readonly rule: string;
  readonly merge: MergeRule;
  readonly before: Slots;
  readonly brought: Slots;
  readonly after: Slots;
  readonly counts: object;
}

const cases: Case[] = [
  {
    rule: "keep_actual: an estimate does not replace an actual",
    merge: "keep_actual",
    before: [5],
    brought: ["6e"],
    after: [5],
    counts: { unchanged: 1, warnings: 1 },
  },
  {
    rule: "keep_actual: an actual replaces an estimate",
    merge: "keep_actual",
    before: ["5e"],
    brought: [6],
    after: [6],
    counts: { imported: 1, replaced: 1 },
  },
  {
    rule: "keep_actual: half-hour by half-hour",
    merge: "keep_actual",
    before: [5, "5e", null],
    brought: ["6e", "6e", "6e"],
    after: [5, "6e", "6e"],
    counts: { imported: 1, replaced: 1, warnings: 1, halfHours: 2 },
  },
  {
    rule: "replace_actual: it does",
    merge: "replace_actual",
    before: [5],
    brought: ["6e"],
    after: ["6e"],
    counts: { imported: 1, replaced: 1, warnings: 0 },
  },
  {
    rule: "fill_gaps: only empty half-hours are filled",
    merge: "fill_gaps",
    before: ["5e", null],
    brought: [6, 7],
    after: ["5e", 7],
    counts: { imported: 1, replaced: 0, warnings: 1, halfHours: 1 },
  },
];

/** How the deliveries of several jobs, or of several parts of one, become one day. */
export function merging(store: () => SuiteStore): void {
  test.each(cases)("$rule", async ({ merge, before, brought, after, counts }) => {
    await importRows(store(), [row("A", DAY, before)]);
    const second = await importRows(store(), [row("A", DAY, brought)], { merge });
    expect(second.counts).toMatchObject(counts);
    expect((await storedReadings(store().db))[0]?.slots).toEqual(after);
  });

  test("a job's rule stays with its delivery: a later fold still obeys it", async () => {
    const { db } = store();
    const filler = await processingJob(db, { merge: "fill_gaps" });
    await importRows(store(), [row("A", DAY, [9, 9])], { fence: filler, merge: "fill_gaps" });
    const later = await importRows(store(), [row("A", DAY, [5])]);
    expect(later.counts).toMatchObject({ imported: 1, replaced: 1 });
    const [day] = await keptFolds(db);
    expect(day?.inForce.slots).toEqual([5, 9]);
    expect(day?.without).toEqual({
      [filler.jobId]: { slots: [5], job: later.job },
      [later.job]: { slots: [9, 9], job: filler.jobId },
    });
  });

  test("an older file that comes after its correction changes nothing, is kept, and says which file stands", async () => {
    const { db } = store();
    const old = await processingJob(db, { filename: "first.csv" });
    const correction = await importRows(store(), [row("A", DAY, [9, 6])], { filename: "corrected.csv" });
    const late = await importRows(store(), [row("A", DAY, [5, 6])], { fence: old });
    expect(late.counts).toMatchObject({ unchanged: 1, imported: 0, warnings: 1, halfHours: 0 });
    expect(await storedReadings(db)).toMatchObject([{ slots: [9, 6], job: correction.job }]);
    expect(await storedDeliveries(db)).toMatchObject([{ slots: [5, 6], job: old.jobId }]);
    const problems = await select(db, "SELECT code, params FROM import_job_problems");
    expect(problems).toEqual([{ code: "newer_kept", params: '{"filename":"corrected.csv"}' }]);
  });

  test("an older file that comes late still fills what its correction left empty", async () => {
    const { db } = store();
    const old = await processingJob(db);
    await importRows(store(), [row("A", DAY, [9])]);
    const late = await importRows(store(), [row("A", DAY, [5, 6])], { fence: old });
    expect(late.counts).toMatchObject({ imported: 1, replaced: 0, halfHours: 1, warnings: 1 });
    expect((await storedReadings(db))[0]?.slots).toEqual([9, 6]);
  });

  describe("a day that comes in parts", () => {
    const parts = [row("A", DAY, [1, 2]), row("B", DAY, [8]), row("A", DAY, [null, "7e", 3])];

    test.each([1, 2, 3])("is whole after batches of %d rows", async (size) => {
      const { job, counts } = await importRows(store(), parts, { size });
      expect(counts).toMatchObject({ imported: 3, replaced: 0 });
      expect(await storedReadings(store().db)).toMatchObject([
        { meter: "A", slots: [1, "7e", 3], total: 11, job, line: 4 },
        { meter: "B", slots: [8], total: 8, job, line: 3 },
      ]);
      expect(await storedDeliveries(store().db)).toEqual([]);
    });

    test.each([1, 3])("is judged against the other jobs alone, in batches of %d rows", async (size) => {
      await importRows(store(), [row("A", DAY, [1, 2, 3])]);
      const { counts } = await importRows(store(), parts, { size });
      // Row 1 repeats; row 2 is new; row 3 has an estimate that an actual keeps out, and repeats.
      expect(counts).toMatchObject({ unchanged: 2, imported: 1, warnings: 1 });
      expect((await storedReadings(store().db))[0]?.slots).toEqual([1, 2, 3]);
    });

    test("leaves no row of its own behind when its last part makes it equal to what is in force", async () => {
      const { db } = store();
      await importRows(store(), [row("A", DAY, [1, 2])]);
      const rows = [row("A", DAY, [1]), row("A", DAY, [null, 2])];
      await importRows(store(), rows, { size: 1 });
      expect(await storedDeliveries(db)).toEqual([]);
      expect(await select(db, "SELECT job_id FROM import_job_coverage")).toHaveLength(2);
    });
  });

  test("rows of one file in conflict both count, and the last one is in force", async () => {
    await importRows(store(), [row("A", DAY, [5])]);
    const rows = [row("A", DAY, [5]), row("A", DAY, [7])];
    const { counts } = await importRows(store(), rows);
    expect(counts).toMatchObject({ processed: 2, unchanged: 1, imported: 1, replaced: 1 });
    expect((await storedReadings(store().db))[0]?.slots).toEqual([7]);
  });
}
