import { say } from "../../src-shared/catalogue/say";
import type { JobView } from "../../src-shared/contract/job-view";
import type { JobDetail } from "../../src-shared/contract/jobs";
import type { Problem } from "../../src-shared/jobs/problem";
import { isFinal } from "../../src-shared/jobs/status";
import { formatCount, formatNumberOf, formatProse } from "./format-count";
import { finishedSentence, rowsDone, rowsIn, timeLeft, waitingSentence } from "./job-lines";
import { waitingOnSentence } from "./queue";
import { sentences } from "./sentences";
import { stateWordCopy } from "./states";
import { undoingSentence, undoneSentence, undoneTitle } from "./undo";

/** Every word of Job detail that is not a plan's, an attempt's or a problem's. */
export const jobDetailCopy = {
  title: "Import job",
  back: "Back",
  loading: "Loading the job",
  again: "Try again",
  toHistory: "Go to History",
  cancel: "Cancel",
  retry: "Try again",
  importAgain: "Import again",
  undo: "Undo import",
  copyBatch: "Copy batch id",
  copied: "Copied",
  strip: "Where in the file the rows are; choose a part to see its problems",
  fileEnd: "End of file",
  tabs: "Problems and warnings",
  problems: "Problems",
  warnings: "Warnings",
  kinds: "Kinds of problem",
  allKinds: "All kinds",
  columns: { line: "Line", column: "Column", wrong: "What is wrong", raw: "The row as it came" },
  loadingProblems: "Loading the problems",
  attempts: "Attempts",
  details: "Details",
  figures: {
    total: "Rows in file",
    imported: "Imported",
    wouldImport: "Would be imported",
    unchanged: "Unchanged",
    failed: "Failed",
    took: "Took",
    left: "Time left",
    notCounted: "Not counted",
    notYetCounted: "Not counted yet",
  },
  fields: {
    type: "Type",
    covers: "Covers",
    size: "Size",
    batch: "Batch",
    dates: "Dates",
    clock: "Clock",
    times: "Times",
    unit: "Unit",
    text: "Text",
    source: "Source",
    machine: "Machine",
    note: "Note",
  },
} as const;

/** The state as the page's first words: "Imported with problems". `now` in milliseconds. */
export function stateTitle(job: JobView, undo: JobDetail["undo"], now: number): string {
  if (job.word === "with_problems") return "Imported with problems";
  if (job.word === "checked" && job.failedRows > 0) return "Checked, with problems";
  if (job.word === "undone") return undoneTitle(undo, now);
  return stateWordCopy[job.word];
}

/** What the state means for the data, and what to do: the sentence after it. `now` in milliseconds. */
export function stateSentence(job: JobView, undo: JobDetail["undo"], now: number): string {
  switch (job.word) {
    case "imported":
      return importedSentence(job);
    case "with_problems":
      return `${rowsNotIn(job)} Correct them and drop the rejects file back: only those rows are imported.`;
    case "checked":
      return `A dry run: nothing was written. ${wouldSentence(job)}`;
    case "importing":
      if (job.waitingOn !== null) return waitingOnSentence(job.waitingOn, now);
      return `${rowsDone(job)}. ${leftSentence(job)}`;
    case "stopping":
      return "It stops after the rows in hand. What is in stays in.";
    case "paused":
      return "It starts when the queue is resumed.";
    case "queued":
    case "waiting":
    case "trying_again":
      return waitingSentence(job, false, now) || "It starts when the imports before it are done.";
    case "failed":
      return hasNoRows(job) ? sentences(finishedSentence(job, now) ?? "") : failedSentence(job);
    case "already_in":
    case "cancelled":
    case "needs_answer":
      return sentences(finishedSentence(job, now) ?? "");
    case "undoing":
      return undoingSentence(undo);
    case "undone":
      return undoneSentence(undo);
  }
}

/** No row was rejected. An unchanged row need not be in: an estimate may have been kept out by an actual reading. */
function importedSentence({ importedRows, unchangedRows }: JobView): string {
  if (importedRows === 0) return "No row changed anything.";
  const imported = formatNumberOf(importedRows, "row was imported", "rows were imported");
  if (unchangedRows > 0) return `${imported}, ${formatProse(unchangedRows)} changed nothing.`;
  return importedRows === 1 ? "The only row was imported." : `All ${imported}.`;
}

const rowsNotIn = (job: JobView) =>
  `${formatProse(job.failedRows)} of ${formatNumberOf(allRows(job), "row was", "rows were")} not imported.`;

function wouldSentence({ importedRows, unchangedRows, failedRows }: JobView): string {
  const parts = [
    `${formatNumberOf(importedRows, "row", "rows")} would be imported`,
    unchangedRows > 0 && `${formatProse(unchangedRows)} ${unchangedRows === 1 ? "is" : "are"} in already`,
    failedRows > 0 && `${formatProse(failedRows)} rejected`,
  ];
  return `${parts.filter((part) => part !== false).join(", ")}.`;
}

function leftSentence(job: JobView): string {
  const { left } = timeLeft(job);
  return job.progress.secondsLeft === null ? `${left}.` : `${left} left.`;
}

/** Why it failed, what of it is in all the same, and what to do. */
function failedSentence(job: JobView): string {
  const { errorCode, errorParams, importedRows } = job;
  if (errorCode === null) return "";
  const { title, text, remedy } = say(errorCode, errorParams);
  return sentences(title, text, importedRows === 0 ? "" : rowsIn(job), remedy);
}

/** Whether the job is over and no row of its file was ever read: there are no figures and no problems to show. */
export const hasNoRows = (job: JobView) => isFinal(job.status) && job.processedRows === 0;

/** Rows of the file, as far as they were read. */
export const allRows = (job: JobView) => job.totalRows ?? job.processedRows;

/** "Download 12 rejected rows". */
export const downloadRejects = (rows: number) =>
  `Download ${formatNumberOf(rows, "rejected row", "rejected rows")}`;

/** "310 replaced". */
export const replacedNote = (rows: number) => `${formatCount(rows)} replaced`;

/** "1,014 rows/s". */
export const rateNote = (rowsPerSecond: number) => `${formatCount(rowsPerSecond)} rows/s`;

/** The line of the file that is the first of its rows. */
export const firstLine = (headerLine: number) => `Line ${formatCount(headerLine + 1)}`;

/** "9 failed", below a red cell of the strip. */
export const failedNote = (rows: number) => `${formatCount(rows)} failed`;

/** What became of the rows of a part of the file, where their number is not known. */
const partCopy = {
  empty: "no rows yet",
  done: "imported",
  same: "unchanged",
  live: "being imported",
  bad: "with failed rows",
} as const;

/** Names one cell of the strip, for a screen reader: "Part 18 of 48, 9 failed". */
export function cellName(cell: number, look: keyof typeof partCopy, failed: number | undefined): string {
  return `Part ${cell + 1} of 48, ${failed === undefined ? partCopy[look] : failedNote(failed)}`;
}

/** "Part 18 of 48 only." while the problems of one cell are shown. */
export const onlyPart = (cell: number) => `Part ${cell + 1} of 48 only.`;
export const wholeFile = "Show the whole file";

/** What stands below the problems: how many of how many are shown. */
export function shownNote(shown: number, all: number, severity: Problem["severity"]): string {
  const some = `First ${formatCount(shown)} of ${formatCount(all)} shown.`;
  const whole = `All ${formatCount(shown)} shown.`;
  if (severity === "warning") return all > shown ? some : whole;
  return all > shown
    ? `${some} The rejects file has them all.`
    : `${whole} The rejects file keeps the layout of the original and adds the line, column and reason.`;
}

/** What stands instead of problems where there are none. */
export function noProblems(job: JobView, severity: Problem["severity"]): string {
  if (job.processedRows === 0) return "No row was read yet.";
  // Counted in the job's row already, and not read yet; or of a job whose problems were cleared.
  if ((severity === "error" ? job.failedRows : job.warnings) > 0)
    return isFinal(job.status) ? "They are not kept any more." : "They are on their way.";
  if (severity === "warning") return "No warnings.";
  if (job.unchangedRows > 0) return "No row was rejected.";
  if (job.word === "imported") return "Every row was imported.";
  if (job.word === "checked") return "Every row would be imported.";
  return "No row was rejected.";
}

/** What stands where a kind or a part of the strip leaves nothing over. */
export const noneOfThese = "None here.";

/** A file's failure to be downloaded, read or acted on, as a notice. */
export function failureNotice(code: string, params: Parameters<typeof say>[1]) {
  const { title, text, remedy } = say(code, params);
  return { title: sentences(title), text: sentences(text, remedy) };
}

/** What is wrong with a row, and what to do about it. */
export function problemText({ code, params }: Problem): string {
  const { text, remedy } = say(code, params);
  return sentences(text, remedy);
}
