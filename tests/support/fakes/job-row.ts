import type { Job } from "../../../src-shared/jobs/job";
import { buildJob } from "../renderer/build-job";

/** A job as the store holds it: queued, in the spool "spool-1", unless told otherwise. */
export function jobRow(given: Partial<Job> = {}): Job {
  const { word: _word, progress: _progress, other: _other, ...row } = buildJob();
  return { ...row, owner: null, spoolId: "spool-1", ...given };
}
