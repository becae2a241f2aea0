import { say } from "../../src-shared/catalogue/say";
import type { JobView } from "../../src-shared/contract/job-view";
import type { SpoolEntryView } from "../../src-shared/contract/queue-view";
import { formatBytes } from "./format-bytes";
import { formatCount, formatEstimate, formatNumberOf, formatOrdinal, formatProse } from "./format-count";
import { formatCountdown, formatDuration, formatTimeLeft } from "./format-duration";
import { formatClock, formatDay, timeOf } from "./format-time";
import { waitingOnSentence } from "./queue";
import { sourceName, typeName } from "./sources";
import { stateWordCopy } from "./states";

/** A job fails for good after so many tries without progress (DESIGN.md section 7). */
const MAX_TRIES = 5;

/** Whose the job is, as this person reads it: "you", a name, or nobody known. */
export function byWhom(job: Pick<JobView, "userId" | "userName">, userId: number | null): string | null {
  return job.userId !== null && job.userId === userId ? "you" : job.userName;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const joined = (...parts: (string | null | false)[]) =>
  capital(parts.filter((part) => typeof part === "string").join(", "));

/** Under the name while importing: "Half-hourly, dropped by you at 14:02". */
export function importingLine(job: JobView, userId: number | null): string {
  const source = `${sourceName(job.source, byWhom(job, userId))} at ${formatClock(job.queuedAt)}`;
  return joined(typeName(job), job.dryRun && "dry run", source);
}

/** Beside the name while waiting: "Half-hourly, dropped by you". */
export function waitingLine(job: JobView, userId: number | null): string {
  return joined(typeName(job), job.dryRun && "dry run", sourceName(job.source, byWhom(job, userId)));
}

/** The same for a file that is in the spool only: it was brought on this computer. */
export function spooledLine(entry: SpoolEntryView): string {
  return joined(
    typeName({ importType: "hh", typeChoice: entry.typeChoice, plan: null }),
    entry.dryRun && "dry run",
    sourceName(entry.source, "you"),
  );
}

/** Beside the name when finished: "Half-hourly, dry run, 12:57". */
export function finishedLine(job: JobView): string {
  return joined(typeName(job), job.dryRun && "dry run", formatClock(job.completedAt ?? job.updatedAt));
}

/** Under the strip: "45,260 of 73,000", or "About 212,000 of 1.1 million" where the total is estimated. */
export function rowsDone(job: JobView): string {
  if (job.totalRows !== null) return `${formatCount(job.processedRows)} of ${formatProse(job.totalRows)}`;
  const expected = job.progress.rowsExpected;
  if (expected === null) return "Reading the file";
  return `About ${formatEstimate(job.processedRows)} of ${formatEstimate(expected)}`;
}

/** What a screen reader says of the progress: "62 %, 45,260 of 73,000 rows, 12 failed". */
export function progressText(job: JobView): string {
  const done = rowsDone(job);
  const counted = job.totalRows !== null || job.progress.rowsExpected !== null;
  const failed = job.failedRows > 0 && `${formatCount(job.failedRows)} failed`;
  const parts = [`${Math.floor(job.progress.percent)} %`, small(done) + (counted ? " rows" : ""), failed];
  return parts.filter((part) => part !== false).join(", ");
}

/** Time left, and the rate under it; the rate is not known in the first seconds. */
export function timeLeft(job: JobView): { left: string; rate: string } {
  const { secondsLeft, rowsPerSecond } = job.progress;
  if (rowsPerSecond === null || secondsLeft === null) return { left: "Working out the time", rate: "" };
  return { left: formatTimeLeft(secondsLeft), rate: `${formatCount(rowsPerSecond)} rows/s` };
}

/** The word of a queued job by its place: "Next", "2nd in line". */
export function placeInLine(place: number): string {
  return place === 1 ? "Next" : `${formatOrdinal(place)} in line`;
}

/** What is told of a job that waits, at `now`. */
export function waitingSentence(job: JobView, away: boolean, now: number): string {
  if (job.waitingOn !== null && !away) return waitingOnSentence(job.waitingOn, now);
  const within = job.importedRows + job.unchangedRows;
  if (away) return within === 0 ? "" : `${formatCount(within)}${ofAll(job)} are already in`;
  if (job.word === "trying_again") return tryingAgain(job, now);
  if (job.word === "waiting" && job.other !== null)
    return `The same file is being imported${byOther(job.other)} on ${job.other.machine}.`;
  return within === 0 ? "" : `${formatCount(within)}${ofAll(job)} are already in`;
}

function ofAll(job: JobView): string {
  if (job.totalRows !== null) return ` of ${formatProse(job.totalRows)}`;
  const expected = job.progress.rowsExpected;
  return expected === null ? " rows" : ` of about ${formatEstimate(expected)}`;
}

function tryingAgain(job: JobView, now: number): string {
  const left = job.nextAttemptAt === null ? 0 : timeOf(job.nextAttemptAt) - now;
  const when = left <= 0 ? "Now" : `In ${formatCountdown(left)}`;
  const attempt = job.tries === 0 ? "" : `, attempt ${job.tries + 1} of ${MAX_TRIES}`;
  const why = job.errorCode === null ? "" : ` ${say(job.errorCode, job.errorParams).title}.`;
  return `${when}${attempt}.${why}`;
}

/** Of a file that is in the spool only. */
export const spooledSentence = (entry: SpoolEntryView) =>
  `Kept on this computer, ${formatBytes(entry.byteSize)}`;

const byOther = (other: { userName: string | null }) =>
  other.userName === null ? "" : ` by ${other.userName}`;

/** What is told of a finished job instead of its counts; null where the counts say it. */
export function finishedSentence(job: JobView, now: number): string | null {
  if (job.word === "already_in") return alreadyIn(job, now);
  if (job.word === "needs_answer") return say("needs_answer", job.errorParams).text;
  if (job.word === "failed") return failedSentence(job);
  if (job.word === "cancelled") return cancelledSentence(job);
  if (job.word === "undoing") return "Its readings are being taken out";
  if (job.word === "undone") return "Its readings were taken out";
  return null;
}

function alreadyIn(job: JobView, now: number): string {
  const other = job.other;
  if (other === null) return "Imported before, same contents";
  const day = other.completedAt === null ? "" : formatDay(other.completedAt, now);
  const when = day === "" ? "" : day === "today" ? " today" : ` on ${day}`;
  return `Imported${byOther(other)}${when}, same contents`;
}

function failedSentence(job: JobView): string {
  const title = job.errorCode === null ? stateWordCopy.failed : say(job.errorCode, job.errorParams).title;
  return `${title}. ${rowsIn(job)}`;
}

/** What a job that did not reach its end left behind. */
export function rowsIn(job: JobView): string {
  if (job.dryRun || job.importedRows === 0) return "Nothing was imported.";
  const rows = formatNumberOf(job.importedRows, "row is", "rows are");
  return `${rows} in.`;
}

function cancelledSentence(job: JobView): string {
  if (job.dryRun || job.importedRows === 0) return "Nothing was imported.";
  return `${formatProse(job.importedRows)} in before it stopped`;
}

/** How long the run took, from its start to its end. */
export function took(job: JobView): string {
  if (job.startedAt === null || job.completedAt === null) return "";
  return formatDuration(timeOf(job.completedAt) - timeOf(job.startedAt));
}

/** Why a file was not taken in. */
export function leftAloneSentence(filename: string, code: string, params: Parameters<typeof say>[1]): string {
  const cannotBeRead = code === "not_text" || code === "web_page";
  if (cannotBeRead) return `${filename} is not a meter file. It was left alone.`;
  return say(code, params).text;
}

/** What there is to say of a job beside its word, in a narrow list: "71,842 in, 12 failed". */
export function shortFact(job: JobView, now: number): string {
  const sentence = finishedSentence(job, now);
  if (sentence !== null) return sentence;
  const told = [
    `${formatCount(job.importedRows)} ${job.dryRun ? "would go in" : "in"}`,
    job.unchangedRows > 0 && `${formatCount(job.unchangedRows)} unchanged`,
    job.failedRows > 0 && `${formatCount(job.failedRows)} failed`,
    job.word === "importing" && job.progress.secondsLeft !== null && leftOf(job.progress.secondsLeft),
  ].filter((part) => typeof part === "string");
  return job.processedRows === 0 && job.word !== "imported" ? "" : told.join(", ");
}

const leftOf = (seconds: number) => `${formatTimeLeft(seconds).toLowerCase()} left`;
