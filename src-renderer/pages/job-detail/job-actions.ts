import type { JobView } from "../../../src-shared/contract/job-view";
import type { Actor } from "../../../src-shared/contract/role";
import { isFinal } from "../../../src-shared/jobs/status";
import { canBeUndone } from "../../state/can-be-undone";
import { mayActOn } from "../../state/may-act-on";

export type JobAction = "cancel" | "retry" | "importAgain" | "undo" | "rejects";

/**
 * What this person may do with a job as it stands, most likely first. Rejected rows are anybody's to download; an
 * analyst acts on their own jobs, an administrator on anybody's.
 */
export function jobActions(job: JobView, actor: Actor | null): readonly JobAction[] {
  const rejects: JobAction[] = job.failedRows > 0 ? ["rejects"] : [];
  if (!mayActOn(job, actor)) return rejects;
  if (!isFinal(job.status)) return job.cancelRequestedAt === null ? [...rejects, "cancel"] : rejects;
  // Its readings are out: what a person may want now is to have them in again.
  if (job.word === "undone") return ["importAgain", ...rejects];
  if (job.word === "already_in") return [...rejects, "importAgain"];
  const undo: JobAction[] = canBeUndone(job) ? ["undo"] : [];
  const stopped = job.word === "failed" || job.word === "cancelled";
  return stopped ? [...rejects, "retry", ...undo] : [...rejects, ...undo];
}

/** The one action that stands out, where the job has any. */
export function primaryAction(job: JobView): JobAction {
  return job.word === "undone" ? "importAgain" : "rejects";
}
