import type { JobView } from "../../../src-shared/contract/job-view";
import { mayDo, type Actor } from "../../../src-shared/contract/role";
import { isFinal } from "../../../src-shared/jobs/status";

export type JobAction = "cancel" | "retry" | "importAgain" | "rejects";

/**
 * What this person may do with a job as it stands, most likely first. Rejected rows are anybody's to download; an
 * analyst acts on their own jobs, an administrator on anybody's.
 */
export function jobActions(job: JobView, actor: Actor | null): readonly JobAction[] {
  const actions: JobAction[] = job.failedRows > 0 ? ["rejects"] : [];
  if (actor === null || !mayActOn(job, actor)) return actions;
  if (!isFinal(job.status)) return job.cancelRequestedAt === null ? [...actions, "cancel"] : actions;
  if (job.word === "already_in") return [...actions, "importAgain"];
  if (job.word === "failed" || job.word === "cancelled") return [...actions, "retry"];
  return actions;
}

function mayActOn(job: JobView, actor: Actor): boolean {
  if (!mayDo(actor.role, "analyst")) return false;
  return job.userId === null || job.userId === actor.userId || mayDo(actor.role, "admin");
}
