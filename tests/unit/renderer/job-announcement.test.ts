import { expect, test } from "vitest";
import { jobAnnouncement, undoAnnouncement } from "../../../src-renderer/pages/job-detail/job-announcement";
import { at as timeOf, buildJob } from "../../support/renderer/build-job";
import { buildUndo } from "../../support/renderer/build-undo";

type Given = NonNullable<Parameters<typeof buildJob>[0]>;
const queued: Given = { filename: "leeds.csv" };
const at = (percent: number): Given => ({ ...queued, status: "processing", progress: { percent } });
const done: Given = { ...queued, status: "completed", failedRows: 12 };

test.each<[string, Given, Given, string | null]>([
  ["its start", queued, at(0), "leeds.csv: import started"],
  ["a quarter", at(24.9), at(26), "leeds.csv: 25 % done"],
  ["the last quarter that was passed", at(10), at(80), "leeds.csv: 75 % done"],
  ["nothing between quarters", at(26), at(49.9), null],
  ["not the hundredth percent", at(99), at(100), null],
  ["its end", at(99), done, "leeds.csv: with problems, 12 rows failed"],
  ["its undo", done, { ...done, revertedBy: 9 }, "leeds.csv: undo started"],
  [
    "the end of its undo",
    { ...done, revertedBy: 9 },
    { ...done, revertedBy: 9, revertedAt: timeOf("14:05") },
    "leeds.csv: undone",
  ],
  ["nothing when it goes back to the queue", at(30), queued, null],
])("%s", (_, before, after, said) => {
  expect(jobAnnouncement(buildJob(before), buildJob(after))).toBe(said);
});

type UndoGiven = NonNullable<Parameters<typeof buildUndo>[0]>;
const failed: UndoGiven = {
  word: "failed",
  failure: { code: "store_error", params: { reason: "x" }, retryable: false },
};
const removed = (days: number): UndoGiven => ({ total: 100, removed: days });

test.each<[string, UndoGiven, UndoGiven, string | null]>([
  ["a quarter", removed(24), removed(26), "leeds.csv: 25 % taken out"],
  ["nothing between quarters", removed(26), removed(49), null],
  ["not the hundredth percent", removed(99), removed(100), null],
  ["nothing before its days are counted", { total: 0 }, removed(10), null],
  [
    "that it stopped, once",
    removed(26),
    { ...removed(60), ...failed },
    "leeds.csv: the undo stopped. The database reported an error",
  ],
  ["nothing while it stands still", { ...removed(60), ...failed }, { ...removed(60), ...failed }, null],
])("of an undo: %s", (_, before, after, said) => {
  expect(undoAnnouncement("leeds.csv", buildUndo(before), buildUndo(after))).toBe(said);
});

test("of an undo: nothing when the page first hears of it", () => {
  expect(undoAnnouncement("leeds.csv", null, buildUndo(removed(30)))).toBeNull();
});
