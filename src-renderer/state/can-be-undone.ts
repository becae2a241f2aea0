import type { JobView } from "../../src-shared/contract/job-view";
import { isFinal } from "../../src-shared/jobs/status";

/** Whether an import is over, brought something, and nobody undid it (DESIGN.md guarantee 8). */
export function canBeUndone(job: JobView): boolean {
  if (job.kind !== "import" || job.dryRun || job.duplicateOf !== null) return false;
  // An unchanged row is delivered all the same: without the others' it would be in force.
  return isFinal(job.status) && job.revertedBy === null && job.importedRows + job.unchangedRows > 0;
}
