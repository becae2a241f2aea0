import { say } from "../../src-shared/catalogue/say";
import type { Detection } from "../../src-shared/jobs/detection";
import type { Job } from "../../src-shared/jobs/job";
import type { JobEnd } from "../ports/job-store";
import type { Tally } from "./tally";

/** How a job ends whose file was read to its end (DESIGN.md guarantee 11). */
export function outcomeOf(tally: Tally): JobEnd {
  const ended = { totalRows: tally.processed, errorCode: null, errorParams: {} };
  if (tally.processed === 0) return { ...ended, status: "failed", errorCode: "no_data_rows" };
  if (tally.failed < tally.processed) return { ...ended, status: "completed" };
  const first =
    tally.firstProblem === null ? "" : say(tally.firstProblem.code, tally.firstProblem.params).title;
  return {
    ...ended,
    status: "failed",
    errorCode: "every_row_rejected",
    errorParams: { rows: tally.processed, first },
  };
}

/** A job whose file is not understood: nothing was imported, and its row says why or what must be answered. */
export function notUnderstood(job: Job, detection: Exclude<Detection, { kind: "plan" }>): JobEnd {
  const ended = { status: "failed", totalRows: null } as const;
  if (detection.kind === "failure") {
    // What was read is the spool's copy; whoever brought the file knows it by its own name.
    const path = "path" in detection.params ? { path: job.filename } : {};
    const errorParams = { filename: job.filename, ...detection.params, ...path };
    return { ...ended, errorCode: detection.code, errorParams };
  }
  const draft = detection.draft === null ? {} : { draft: JSON.stringify(detection.draft) };
  return {
    ...ended,
    errorCode: "needs_answer",
    errorParams: { ...detection.params, ...draft, question: detection.question },
  };
}

/** A job that stopped because somebody asked it to; what is in stays in. */
export function cancelled(): JobEnd {
  return { status: "cancelled", totalRows: null, errorCode: null, errorParams: {} };
}
