import type { Job } from "../../src-shared/jobs/job";
import type { JobStore } from "../ports/job-store";
import type { Manifest } from "../ports/spool";

/**
 * Whether a file came by itself, from a watched folder, and its bytes were undone: only a person brings those back
 * (DESIGN.md guarantee 4).
 */
export async function bringsBackUndone(
  jobs: Pick<JobStore, "withBytes">,
  manifest: Pick<Manifest, "source" | "dryRun" | "sha256">,
): Promise<boolean> {
  if (manifest.source !== "watch" || manifest.dryRun) return false;
  return areUndone(await jobs.withBytes(manifest.sha256));
}

/** Of all imports of the same bytes: one was undone, and none is in force or on its way there. */
export function areUndone(jobs: readonly Pick<Job, "status" | "revertedBy" | "duplicateOf">[]): boolean {
  const ends = new Set(["failed", "cancelled"]);
  const live = jobs.some(
    (job) => job.revertedBy === null && job.duplicateOf === null && !ends.has(job.status),
  );
  return !live && jobs.some((job) => job.revertedBy !== null);
}
