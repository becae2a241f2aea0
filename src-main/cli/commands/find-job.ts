import { Failure } from "../../../src-shared/failure";
import type { Job } from "../../../src-shared/jobs/job";
import type { StoreRoom } from "../../store-room";

/** The import that a person names by its number or its batch id, or by those of its undo. Failures: job_not_found, the store's. */
export async function findJob(room: StoreRoom, named: string, signal: AbortSignal): Promise<Job> {
  await room.watch.demand(signal);
  const { jobs } = room.store;
  const found = /^\d+$/.test(named) ? await jobs.byId(Number(named)) : await jobs.byBatchId(named);
  const job = found !== null && found.revertsJob !== null ? await jobs.byId(found.revertsJob) : found;
  if (job === null || job.deletedAt !== null)
    throw new Failure("job_not_found", { params: { batchId: named } });
  return job;
}
