import { describe, expect, test } from "vitest";
import {
  cellName,
  hasNoRows,
  noProblems,
  shownNote,
  stateSentence,
  stateTitle,
} from "../../../src-renderer/copy/job-detail";
import { kindName } from "../../../src-renderer/copy/problem-kinds";
import { problemCodes } from "../../../src-shared/catalogue/problems";
import { at, buildJob, NOW } from "../../support/renderer/build-job";

type Given = Parameters<typeof buildJob>[0];

describe("the state of a job in a sentence", () => {
  const done = { status: "completed" as const, completedAt: at("13:48") };
  test.each<[Given, string, string]>([
    [{ ...done, importedRows: 3, processedRows: 3 }, "Imported", "All 3 rows were imported."],
    [{ ...done, importedRows: 1, processedRows: 1 }, "Imported", "The only row was imported."],
    [
      { ...done, importedRows: 1, unchangedRows: 3, processedRows: 4 },
      "Imported",
      "1 row was imported, 3 changed nothing.",
    ],
    [{ ...done, unchangedRows: 4, processedRows: 4 }, "Imported", "No row changed anything."],
    [
      { ...done, totalRows: 73_000, processedRows: 73_000, failedRows: 12 },
      "Imported with problems",
      "12 of 73,000 rows were not imported. Correct them and drop the rejects file back: only those rows are imported.",
    ],
    [
      { ...done, dryRun: true, importedRows: 2976, processedRows: 2976 },
      "Checked",
      "A dry run: nothing was written. 2,976 rows would be imported.",
    ],
    [
      { ...done, dryRun: true, importedRows: 2970, failedRows: 6, processedRows: 2976 },
      "Checked, with problems",
      "A dry run: nothing was written. 2,970 rows would be imported, 6 rejected.",
    ],
    [
      { ...done, dryRun: true, unchangedRows: 2976, processedRows: 2976 },
      "Checked",
      "A dry run: nothing was written. 0 rows would be imported, 2,976 are in already.",
    ],
    [
      {
        status: "processing",
        totalRows: 73_000,
        processedRows: 45_260,
        progress: { secondsLeft: 24, rowsPerSecond: 1210 },
      },
      "Importing",
      "45,260 of 73,000. About 25 s left.",
    ],
    [
      { status: "processing", cancelRequestedAt: at("14:05") },
      "Stopping",
      "It stops after the rows in hand. What is in stays in.",
    ],
    [{ status: "queued" }, "Queued", "It starts when the imports before it are done."],
    [
      {
        status: "queued",
        nextAttemptAt: at("14:06:40"),
        tries: 2,
        errorCode: "store_busy",
        errorParams: { reason: "" },
      },
      "Trying again",
      "In 40 s, attempt 3 of 5. The database was busy.",
    ],
    [
      { ...done, status: "failed", errorCode: "no_meter_column", errorParams: { columns: ["Site"] } },
      "Failed",
      "No meter column found. Nothing was imported.",
    ],
    [
      {
        ...done,
        status: "failed",
        errorCode: "every_row_rejected",
        errorParams: { rows: 3, first: "The date is missing" },
        processedRows: 3,
        failedRows: 3,
      },
      "Failed",
      "Every row was rejected. None of the 3 rows could be imported. The first: The date is missing. Look at the problems below, correct the file and import it again.",
    ],
    [
      {
        ...done,
        status: "failed",
        errorCode: "tries_used_up",
        errorParams: { tries: 5, reason: "Lock wait timeout exceeded" },
        processedRows: 31_000,
        importedRows: 31_000,
      },
      "Failed",
      "Tried 5 times. The import failed 5 times in the same place: Lock wait timeout exceeded. 31,000 rows are in. Try it again by hand when the cause is gone.",
    ],
    [
      {
        ...done,
        status: "failed",
        errorCode: "needs_answer",
        errorParams: { question: "which_value_column", columns: ["Reading", "Register"] },
      },
      "Needs an answer",
      "Reading, Register could each hold the readings. Nothing was imported.",
    ],
    [
      { ...done, status: "cancelled", importedRows: 12_400, processedRows: 12_400 },
      "Cancelled",
      "12,400 in before it stopped.",
    ],
    [{ ...done, status: "cancelled" }, "Cancelled", "Nothing was imported."],
    [
      {
        ...done,
        duplicateOf: 1,
        other: {
          batchId: "b",
          filename: "y.csv",
          userName: "Amir Khan",
          machine: "M",
          completedAt: at("10:11", "2025-11-24"),
        },
      },
      "Already in",
      "Imported by Amir Khan on 24 Nov, same contents.",
    ],
  ])("%j", (given, title, sentence) => {
    const job = buildJob(given);
    expect([stateTitle(job, null, NOW), stateSentence(job, null, NOW)]).toEqual([title, sentence]);
  });
});

test.each<[Given, boolean]>([
  [{ status: "queued" }, false],
  [{ status: "processing" }, false],
  [{ status: "failed", errorCode: "not_text" }, true],
  [{ status: "cancelled" }, true],
  [{ status: "completed", duplicateOf: 2 }, true],
  [{ status: "failed", errorCode: "every_row_rejected", processedRows: 4, failedRows: 4 }, false],
])("of %j no row was read: %s", (job, none) => {
  expect(hasNoRows(buildJob(job))).toBe(none);
});

describe("below the problems", () => {
  test.each([
    [
      12,
      12,
      "error",
      "All 12 shown. The rejects file keeps the layout of the original and adds the line, column and reason.",
    ],
    [1000, 48_210, "error", "First 1,000 of 48,210 shown. The rejects file has them all."],
    [31, 31, "warning", "All 31 shown."],
    [1000, 2000, "warning", "First 1,000 of 2,000 shown."],
  ] as const)("%i shown of %i: %s", (shown, all, severity, note) => {
    expect(shownNote(shown, all, severity)).toBe(note);
  });

  test.each<[Given, "error" | "warning", string]>([
    [{ status: "completed", processedRows: 9 }, "error", "Every row was imported."],
    [{ status: "completed", processedRows: 9, unchangedRows: 1 }, "error", "No row was rejected."],
    [{ status: "processing", processedRows: 9 }, "error", "No row was rejected."],
    [{ status: "processing", processedRows: 9, failedRows: 1 }, "error", "They are on their way."],
    [{ status: "processing", processedRows: 9, warnings: 1 }, "warning", "They are on their way."],
    [{ status: "completed", processedRows: 9, failedRows: 1 }, "error", "They are not kept any more."],
    [{ status: "completed", processedRows: 9, failedRows: 1 }, "warning", "No warnings."],
    [{ status: "queued" }, "error", "No row was read yet."],
    [{ status: "queued" }, "warning", "No row was read yet."],
    [{ status: "completed", processedRows: 9 }, "warning", "No warnings."],
    [{ status: "completed", dryRun: true, processedRows: 9 }, "error", "Every row would be imported."],
  ])("none of %j, %s: %s", (job, severity, text) => {
    expect(noProblems(buildJob(job), severity)).toBe(text);
  });
});

test("every kind of problem has a name of its own, without a row's figures in it", () => {
  const names = problemCodes.map(kindName);
  expect(names.filter((name) => name === "" || /[{}]/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(problemCodes.length);
});

test("a cell of the strip is named by its place and what it shows", () => {
  expect(cellName(17, "bad", 9)).toBe("Part 18 of 48, 9 failed");
  expect(cellName(17, "bad", undefined)).toBe("Part 18 of 48, with failed rows");
  expect(cellName(0, "same", undefined)).toBe("Part 1 of 48, unchanged");
});
