import type { Actor } from "../../src-shared/contract/role";
import { Failure } from "../../src-shared/failure";
import type { Job } from "../../src-shared/jobs/job";
import type { Manifest } from "../ports/spool";

/** Whether somebody may change an import: an analyst their own, an administrator anybody's. */
export function isOwn(job: Pick<Job, "userId">, actor: Actor): boolean {
  return actor.role === "admin" || job.userId === null || job.userId === actor.userId;
}

/** The same as a condition. Failure: not_allowed. */
export function assertOwn(job: Pick<Job, "userId">, actor: Actor): void {
  if (!isOwn(job, actor)) throw new Failure("not_allowed", { params: { role: "admin" } });
}

/** The same of a file that has no row yet, where its person is known by name only. */
export function assertOwnEntry(manifest: Pick<Manifest, "person">, actor: Actor): void {
  const { email } = manifest.person;
  if (actor.role === "admin" || email.toLowerCase() === actor.email?.toLowerCase()) return;
  throw new Failure("not_allowed", { params: { role: "admin" } });
}
