import type { Actor } from "../../../src-shared/contract/role";
import { asFailure } from "../../../src-shared/failure";
import type { ApiTools, Handler } from "../api-tools";
import { assertOwnEntry } from "../assert-own";
import { requeueJob } from "./requeue-job";

/** Undoes the cancel of a job: it is queued again where it was, or waits for the store again. */
export const jobsRestore: Handler<"jobs.restore"> = async (tools, { batchId }, actor) => {
  const manifest = await tools.spool.get(batchId);
  if (manifest === null || manifest.rowInserted || !manifest.cancelled) {
    return putBack(tools, batchId, actor);
  }
  assertOwnEntry(manifest, actor);
  await tools.spool.mark(batchId, { cancelled: false });
  // Where its row was inserted as cancelled in between, that is what must be put back.
  if (await hasRow(tools, batchId)) return putBack(tools, batchId, actor);
  tools.poke();
  return { job: null };
};

/** Only a cancelled one: a job that was tried again since, and failed, is nothing that a cancel took away. */
const putBack = (tools: ApiTools, batchId: string, actor: Actor) =>
  requeueJob(tools, { batchId, from: ["cancelled"], plan: null }, actor);

async function hasRow({ jobs }: ApiTools, batchId: string): Promise<boolean> {
  try {
    return (await jobs.byBatchId(batchId)) !== null;
  } catch (thrown) {
    if (asFailure(thrown).retryable) return false;
    throw thrown;
  }
}
