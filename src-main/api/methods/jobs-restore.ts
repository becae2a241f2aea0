import { asFailure } from "../../../src-shared/failure";
import type { ApiTools, Handler } from "../api-tools";
import { assertOwnEntry } from "../assert-own";
import { requeueJob } from "./requeue-job";

/** Undoes the cancel of a job: it is queued again where it was, or waits for the store again. */
export const jobsRestore: Handler<"jobs.restore"> = async (tools, { batchId }, actor) => {
  const manifest = await tools.spool.get(batchId);
  if (manifest === null || manifest.rowInserted || !manifest.cancelled) {
    return requeueJob(tools, batchId, null, actor);
  }
  assertOwnEntry(manifest, actor);
  await tools.spool.mark(batchId, { cancelled: false });
  // Where its row was inserted as cancelled in between, that is what must be put back.
  if (await hasRow(tools, batchId)) return requeueJob(tools, batchId, null, actor);
  tools.poke();
  return { job: null };
};

async function hasRow({ jobs }: ApiTools, batchId: string): Promise<boolean> {
  try {
    return (await jobs.byBatchId(batchId)) !== null;
  } catch (thrown) {
    if (asFailure(thrown).retryable) return false;
    throw thrown;
  }
}
