import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { previewUndo } from "../../src-main/importing/preview-undo";
import type { Job } from "../../src-shared/jobs/job";
import { stateWord } from "../../src-shared/jobs/state-word";
import type { UndoDays } from "../../src-shared/jobs/undo-days";
import type { Slots } from "../support/readings/delivery";
import { row } from "../support/readings/batch-of";
import { emptyTables } from "../support/readings/dump-tables";
import { select } from "../support/readings/import-rows";
import { askUndo, bring, foldOf, inForceIn, runUndo, type UndoFile } from "../support/readings/undo-world";
import { mustHave } from "../support/stores/run-job";
import type { TestStore } from "../support/stores/store-targets";
import { undoAtOnce } from "./undo/at-once";
import { undoInForce } from "./undo/in-force";
import { undoJobs } from "./undo/jobs";
import { undoResumed } from "./undo/resumed";

const A = "1200023305967";
const B = "2000000000008";
const signal = new AbortController().signal;

const on = (day: string, slots: Slots, meter = A) => row(meter, `2025-11-${day}`, slots);
const reactive = (day: string, slots: Slots) => ({
  brings: [{ meter: A, quantity: "RI" as const, day: `2025-11-${day}`, slots }],
});

interface Scenario {
  readonly name: string;
  readonly files: readonly UndoFile[];
  /** Which of them is undone. */
  readonly out: number;
  readonly days: UndoDays;
  /** Which of the files keep days, and how many. */
  readonly keptBy?: readonly [file: number, days: number][];
  readonly written?: number;
}

const scenarios: readonly Scenario[] = [
  {
    name: "an import alone: all it brought is removed",
    files: [{ rows: [on("01", [5]), on("30", [6]), on("01", [7], B)] }],
    out: 0,
    days: { removed: 3, restored: 0, kept: 0 },
  },
  {
    name: "daily totals: removed, while the half-hours of another import stay",
    files: [{ type: "daily", rows: [on("01", [500])] }, { rows: [on("01", [5])] }],
    out: 0,
    days: { removed: 1, restored: 0, kept: 0 },
  },
  {
    name: "a correction: the earlier values return",
    files: [{ rows: [on("01", [5, 6]), on("02", [7])] }, { rows: [on("01", [5, 9]), on("03", [8])] }],
    out: 1,
    days: { removed: 1, restored: 1, kept: 0 },
  },
  {
    name: "the one that was corrected: the correction stays",
    files: [{ rows: [on("01", [5, 6]), on("02", [7])] }, { rows: [on("01", [5, 9])] }],
    out: 0,
    days: { removed: 1, restored: 0, kept: 1 },
    keptBy: [[1, 1]],
  },
  {
    name: "parts of one day: the other's part is left",
    files: [{ rows: [on("01", [5])] }, { rows: [on("01", [null, 6])] }],
    out: 0,
    days: { removed: 0, restored: 1, kept: 0 },
  },
  {
    name: "an actual that kept an estimate out: the estimate comes in",
    files: [{ rows: [on("01", [5])] }, { rows: [on("01", ["7e"])] }],
    out: 0,
    days: { removed: 0, restored: 1, kept: 0 },
  },
  {
    name: "what a gap-filler filled around: the gap-filler's own values come in",
    files: [{ rows: [on("01", [5])] }, { merge: "fill_gaps", rows: [on("01", [8, 9])] }],
    out: 0,
    days: { removed: 0, restored: 1, kept: 0 },
  },
  {
    name: "equal values of two imports: the days stay, named",
    files: [{ rows: [on("01", [5]), on("02", [6])] }, { rows: [on("01", [5]), on("02", [6])] }],
    out: 0,
    days: { removed: 0, restored: 0, kept: 2 },
    keptBy: [[1, 2]],
  },
  {
    name: "the middle one of three: both others keep the day, by the half-hours that are theirs",
    files: [{ rows: [on("01", [5, 6])] }, { rows: [on("01", [5, 6])] }, { rows: [on("01", [5, 9])] }],
    out: 1,
    days: { removed: 0, restored: 0, kept: 1 },
    keptBy: [
      [0, 1],
      [2, 1],
    ],
    written: 1,
  },
  {
    name: "two channels of a meter: one day, that reads otherwise where one of them goes",
    files: [{ rows: [on("01", [5])] }, { rows: [on("01", [5]), reactive("01", [1]), reactive("02", [2])] }],
    out: 1,
    days: { removed: 1, restored: 1, kept: 0 },
  },
  {
    name: "the last day of a month and the first of the next, a leap day and the long day in October",
    files: [
      {
        rows: [
          row(A, "2024-02-29", [1]),
          row(A, "2024-03-01", [2]),
          row(A, "2025-10-26", [...new Array<null>(49).fill(null), 3]),
          row(A, "2025-10-31", [4]),
        ],
      },
      { rows: [row(A, "2025-10-26", [...new Array<null>(49).fill(null), 9])] },
    ],
    out: 1,
    days: { removed: 0, restored: 1, kept: 0 },
  },
];

/** Undo: import(S) then undo(J) equals import(S without J), however it comes about (DESIGN.md sections 1 and 4). */
export function undoSuite(open: () => Promise<TestStore>): void {
  let test: TestStore;
  const given = () => test;
  beforeAll(async () => {
    test = await open();
  });
  afterEach(() => emptyTables(test.db));
  afterAll(() => test.close());

  describe.each(scenarios)("$name", ({ files, out, days, keptBy = [], written = 0 }) => {
    it.each([1, 2, 1000])("in parts of %i channel-days", async (partDays) => {
      const jobs: Job[] = [];
      for (const file of files) jobs.push(await bring(test, file));
      const gone = jobs[out];
      if (gone === undefined) throw new Error("no such file");
      const all = jobs.map(({ id }, index) => ({ job: id, file: files[index] ?? { rows: [] } }));
      expect(await inForceIn(test.db)).toEqual(foldOf(all));

      const preview = await previewUndo(test.store.readings, gone.id, partDays, signal);
      const keepers = keptBy.map(([file, kept]) => ({ job: jobs[file]?.id, days: kept }));
      expect(preview).toEqual({ ...days, keptBy: keepers });
      expect(await inForceIn(test.db)).toEqual(foldOf(all));

      const undo = await askUndo(test, gone);
      await runUndo(test, undo.id, { partDays });
      expect(await inForceIn(test.db)).toEqual(foldOf(all.filter(({ job }) => job !== gone.id)));
      expect(await rowsOf(test, "import_job_coverage", gone.id)).toBe(0);
      expect(await rowsOf(test, "reading_deliveries", gone.id)).toBe(0);
      expect(await select(test.db, "SELECT * FROM reading_deliveries")).toHaveLength(written);

      const after = await mustHave(test.store.jobs, gone.id);
      expect(stateWord({ ...after, paused: false })).toBe("undone");
      expect(after).toMatchObject({
        status: "completed",
        importedRows: gone.importedRows,
        revertedBy: undo.id,
      });
      const total = days.removed + days.restored + days.kept;
      expect((await test.store.jobs.undoOf(after))?.summary).toMatchObject({ ...days, total });
      expect(await mustHave(test.store.jobs, undo.id)).toMatchObject({
        ...{ kind: "revert", status: "completed", processedRows: 0, importedRows: 0, checkpointRow: total },
      });
    });
  });

  describe("the jobs of an undo", () => undoJobs(given));
  describe("an undo that was interrupted", () => undoResumed(given));
  describe("an undo beside others", () => undoAtOnce(given));
  describe("what is still in force of a job", () => undoInForce(given));
}

async function rowsOf({ db }: TestStore, table: string, job: number): Promise<number> {
  return (await select(db, `SELECT * FROM ${table} WHERE job_id = ?`, [job])).length;
}
