import { say } from "../../src-shared/catalogue/say";
import type { JobView } from "../../src-shared/contract/job-view";
import { formatCount, formatNumberOf, formatProse } from "./format-count";
import { formatCountdown } from "./format-duration";
import { formatDay, formatWhen, timeOf } from "./format-time";
import { placeInLine, timeLeft } from "./job-lines";
import { waitingOnSentence, waitingOnShort } from "./queue";

/** Every word of History that is not a state's. */
export const historyCopy = {
  title: "History",
  table: "Import jobs, newest first",
  columns: {
    state: "State",
    file: "File",
    type: "Type",
    imported: "Imported",
    unchanged: "Unchanged",
    failed: "Failed",
    by: "Brought by",
    machine: "Machine",
    finished: "Finished",
  },
  search: "File name or batch id",
  clearSearch: "Clear the search",
  state: "State",
  anyState: "Any state",
  type: "Type",
  anyType: "Any type",
  anySource: "Any way",
  anyMachine: "Any machine",
  clear: "Clear filters",
  empty: "No imports yet.",
  emptyText: "Every file that is imported is listed here, with what became of each row.",
  noMatch: "No jobs match.",
  pageGone: "There is no such page.",
  firstPage: "Go to the first page",
  loading: "Loading the jobs",
  again: "Try again",
  previous: "Previous",
  next: "Next",
  paging: "Pages",
  unknownPerson: "Not recorded",
  keys: { move: "move", open: "open", undo: "undo import", filter: "filter", search: "search" },
} as const;

/** What History can be narrowed to by state (state/state-choices.ts). */
export const stateChoiceCopy = {
  attention: "Needs attention",
  waiting: "Waiting",
  importing: "Importing",
  imported: "Imported",
  with_problems: "With problems",
  already_in: "Already in",
  checked: "Checked",
  failed: "Failed",
  needs_answer: "Needs an answer",
  cancelled: "Cancelled",
  undone: "Undone",
} as const;

/** The ways in which a file can come, to filter by (state/sources.ts). */
export const sourceCopy = {
  drop: "Dropped",
  picker: "Chosen",
  open: "Opened",
  watch: "Watched folder",
  upload: "Uploaded",
  cli: "Command line",
  sample: "Sample",
} as const;

/** "12,486 jobs". */
export const jobCount = (count: number) => `${formatCount(count)} ${count === 1 ? "job" : "jobs"}`;

/** "3 new jobs". */
export const newJobCount = (count: number) => `${formatCount(count)} new ${count === 1 ? "job" : "jobs"}`;

/** "51 to 100 of 12,486". */
export const shownOf = (first: number, last: number, count: number) =>
  `${formatCount(first)} to ${formatCount(last)} of ${formatCount(count)}`;

/** The type as a table has room for it; nothing while the file has not said. */
export function shortType({ plan, importType, typeChoice }: JobView): string {
  const type = plan === null ? typeChoice : importType;
  return { auto: "", hh: "HH", daily: "Daily" }[type];
}

/**
 * When a job finished, or how far off that is. `place` is its place in line on this computer, from 1, where
 * it is known; `now` in milliseconds.
 */
export function finishedText(job: JobView, now: number, place: number | null): string {
  if (job.completedAt !== null) return formatWhen(job.completedAt, now);
  if (job.waitingOn !== null) return waitingOnShort(job.waitingOn, now);
  if (job.word === "importing") return timeLeftText(job);
  if (job.word === "trying_again" && job.nextAttemptAt !== null)
    return `In ${formatCountdown(timeOf(job.nextAttemptAt) - now)}`;
  return job.word === "queued" && place !== null ? placeInLine(place) : "";
}

function timeLeftText(job: JobView): string {
  const { left } = timeLeft(job);
  return job.progress.secondsLeft === null ? left : `${left} left`;
}

/** The second line of a job in a narrow list, after its state: "71,842 in, 12 failed". */
export function narrowText(job: JobView, now: number, place: number | null): string {
  if (job.waitingOn !== null) return waitingOnSentence(job.waitingOn, now);
  switch (job.word) {
    case "importing":
      return `${formatProse(job.importedRows)} in, ${lowerFirst(timeLeftText(job))}`;
    case "queued":
    case "trying_again":
      return lowerFirst(finishedText(job, now, place));
    case "already_in":
      return otherText(job, now);
    case "checked":
      return `${formatNumberOf(job.importedRows, "row", "rows")} would go in${failedText(job)}`;
    case "imported":
    case "with_problems":
      return `${formatProse(job.importedRows)} in${unchangedText(job)}${failedText(job)}`;
    case "cancelled":
      return `${formatProse(job.importedRows)} in before it stopped`;
    case "undone":
      return `${formatProse(job.importedRows)} taken back out`;
    case "failed":
    case "needs_answer":
      return lowerFirst(failureTitle(job));
    case "waiting":
    case "paused":
    case "stopping":
    case "undoing":
      return "";
  }
}

/** Why a job failed, in the few words of a table; of a question, the question. */
function failureTitle({ errorCode, errorParams }: JobView): string {
  if (errorCode === null) return "";
  const question = errorParams["question"];
  if (errorCode === "needs_answer" && typeof question === "string") return say(question, errorParams).title;
  return say(errorCode, errorParams).title;
}

/** Left out beside failed rows: there is not the room for both, and those matter more. */
const unchangedText = ({ unchangedRows, failedRows }: JobView) =>
  unchangedRows === 0 || failedRows > 0 ? "" : `, ${formatProse(unchangedRows)} unchanged`;

const failedText = ({ failedRows }: JobView) =>
  failedRows === 0 ? "" : `, ${formatProse(failedRows)} failed`;

function otherText({ other }: JobView, now: number): string {
  if (other === null) return "";
  const by = `by ${other.userName ?? other.machine}`;
  return other.completedAt === null ? by : `${by}, ${formatDay(other.completedAt, now)}`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
const weekdayAndYear = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** A day of a narrow list: "Today" and "Tuesday 25 November", or the date alone. */
export function dayHeading(at: number, now: number): { readonly name: string; readonly date: string } {
  const day = new Date(at);
  const thisYear = day.getFullYear() === new Date(now).getFullYear();
  const date = (thisYear ? weekday : weekdayAndYear).format(day).replace(",", "");
  const ago = daysBetween(day, new Date(now));
  if (ago === 0) return { name: "Today", date };
  return ago === 1 ? { name: "Yesterday", date } : { name: date, date: "" };
}

/** Whole days of this computer's calendar, whatever the clocks did in between. */
function daysBetween(from: Date, to: Date): number {
  const midnight = (at: Date) => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  return (midnight(to) - midnight(from)) / 86_400_000;
}
