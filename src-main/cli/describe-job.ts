import { say } from "../../src-shared/catalogue/say";
import type { JobView } from "../../src-shared/contract/job-view";
import type { WireFailure } from "../../src-shared/failure";
import type { Problem } from "../../src-shared/jobs/problem";

const number = new Intl.NumberFormat("en-GB");

/** One line for a terminal: what became of a file. */
export function describeJob(job: JobView): string {
  return `${job.filename}: ${sentence(job)}`;
}

function sentence(job: JobView): string {
  return [stateOf(job), waitsFor(job)].filter((part) => part !== "").join(" ");
}

/** Whom the job waits on, and the remedy; nothing where its queue is run. */
function waitsFor({ waitingOn }: JobView): string {
  if (waitingOn === null) return "";
  const { machine, lastHeardAt, here } = waitingOn;
  if (here) return "Nobody runs the queue of this data folder: open Meterdrop, or run `meterdrop work`.";
  const heard = lastHeardAt === null ? "never heard" : `last heard ${lastHeardAt.slice(0, 16)} UTC`;
  return `Waits on ${machine}, ${heard}: open Meterdrop there, or run \`meterdrop work\`.`;
}

function stateOf(job: JobView): string {
  const failure = job.errorCode === null ? null : say(job.errorCode, job.errorParams);
  switch (job.word) {
    case "imported":
    case "with_problems":
      return `${counts(job)}.`;
    case "checked":
      return `checked, nothing was written. ${counts(job)}.`;
    case "already_in":
      return `already in. Imported by ${job.other?.userName ?? "somebody"} on ${job.other?.completedAt?.slice(0, 16) ?? "an earlier day"} UTC, same contents.`;
    case "failed":
    case "needs_answer":
      return failure === null ? "failed." : `${failure.text} ${failure.remedy}`;
    case "cancelled":
      return `cancelled. ${number.format(job.importedRows)} rows are in.`;
    case "waiting":
      return `waiting for the import of the same contents on ${job.other?.machine ?? "another computer"}.`;
    case "importing":
    case "stopping":
      return `${String(job.progress.percent)} %, ${number.format(job.processedRows)} rows.`;
    default:
      return `${job.word.replaceAll("_", " ")}.`;
  }
}

function counts(job: JobView): string {
  const replaced = job.replacedRows > 0 ? ` (${number.format(job.replacedRows)} replaced)` : "";
  const parts = [
    `${number.format(job.importedRows)} of ${number.format(job.processedRows)} rows imported${replaced}`,
    `${number.format(job.unchangedRows)} unchanged`,
    `${number.format(job.failedRows)} failed`,
  ];
  if (job.warnings > 0) parts.push(`${number.format(job.warnings)} warning${job.warnings === 1 ? "" : "s"}`);
  return parts.join(", ");
}

/** A failure in a terminal: what happened, and what to do. */
export function describeFailure(failure: WireFailure): string {
  const said = say(failure.code, failure.params);
  return [said.text, said.remedy].filter((part) => part !== "").join(" ");
}

/** One problem in a terminal: where, and what is wrong. */
export function describeProblem(problem: Problem): string {
  const column = problem.column === null ? "" : `, column ${problem.column}`;
  return `line ${String(problem.line)}${column}: ${say(problem.code, problem.params).title}`;
}
