import type { Job } from "../../../src-shared/jobs/job";
import type { WatchedFile } from "../../ports/watch-book";

/** How the import of a taken file ended; null while it has not. */
export function outcomeOfJob(job: Pick<Job, "status" | "revertedBy">): WatchedFile["outcome"] {
  if (job.revertedBy !== null) return "undone";
  return job.status === "queued" || job.status === "processing" ? null : job.status;
}
