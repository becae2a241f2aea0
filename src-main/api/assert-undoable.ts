import { Failure } from "../../src-shared/failure";
import type { Job } from "../../src-shared/jobs/job";
import { isFinal } from "../../src-shared/jobs/status";

/** Throws why an import cannot be undone: it is not over yet (job_not_in_state), or brought nothing (undo_not_possible). */
export function assertUndoable(job: Job): void {
  if (!isFinal(job.status)) throw notOver(job.status);
  if (job.dryRun) throw nothingToUndo(job.filename, "it was only checked, and wrote nothing");
  if (job.duplicateOf !== null)
    throw nothingToUndo(job.filename, "its contents were in already, and it wrote nothing");
}

export const notOver = (status: Job["status"]): Failure =>
  new Failure("job_not_in_state", { params: { status, action: "undone" } });

export const nothingToUndo = (filename: string, reason: string): Failure =>
  new Failure("undo_not_possible", { params: { filename, reason } });

/** Why an import that ended with none of its readings in cannot be undone. */
export const NOTHING_IN = "none of its readings are in";
