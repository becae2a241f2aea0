import type { Actor } from "../../src-shared/contract/role";
import { Failure } from "../../src-shared/failure";
import type { Job } from "../../src-shared/jobs/job";
import type { Manifest } from "../ports/spool";

/** An analyst changes their own imports, an administrator anybody's. Failure: not_allowed. */
export function assertOwn(job: Pick<Job, "userId">, actor: Actor): void {
  if (actor.role === "admin" || job.userId === null || job.userId === actor.userId) return;
  throw new Failure("not_allowed", { params: { role: "admin" } });
}

/** The same of a file that has no row yet, where its person is known by name only. */
export function assertOwnEntry(manifest: Pick<Manifest, "person">, actor: Actor): void {
  const { email } = manifest.person;
  if (actor.role === "admin" || email.toLowerCase() === actor.email?.toLowerCase()) return;
  throw new Failure("not_allowed", { params: { role: "admin" } });
}
