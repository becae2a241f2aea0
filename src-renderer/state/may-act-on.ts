import type { JobView } from "../../src-shared/contract/job-view";
import { mayDo, type Actor } from "../../src-shared/contract/role";

/** An analyst acts on their own jobs, an administrator on anybody's. */
export function mayActOn(job: Pick<JobView, "userId">, actor: Actor | null): boolean {
  if (actor === null || !mayDo(actor.role, "analyst")) return false;
  return job.userId === null || job.userId === actor.userId || mayDo(actor.role, "admin");
}
