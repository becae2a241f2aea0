import { Failure } from "../../../src-shared/failure";
import type { Handler } from "../api-tools";
import { assertOwn, assertOwnEntry } from "../assert-own";
import { needJob } from "../need-job";

/**
 * Until the row exists the manifest is the truth: a cancel goes into it, and the row is inserted as cancelled. It is written
 * first, then the row is looked for, so that a row inserted in between is cancelled too.
 */
export const jobsCancel: Handler<"jobs.cancel"> = async (tools, { batchId }, actor) => {
  const manifest = await tools.spool.get(batchId);
  if (manifest !== null && !manifest.rowInserted) {
    assertOwnEntry(manifest, actor);
    await tools.spool.mark(batchId, { cancelled: true });
    const known = await knownJob(() => tools.jobs.byBatchId(batchId));
    if (known === null) {
      tools.poke();
      return { outcome: "cancelled", job: null };
    }
  }
  assertOwn(await needJob(tools, batchId), actor);
  const { outcome } = await tools.jobs.cancel(batchId);
  if (outcome === "not_found") throw new Failure("job_not_found", { params: { batchId } });
  tools.poke();
  const after = await tools.jobs.byBatchId(batchId);
  return { outcome, job: after && (await tools.view(after)) };
};

async function knownJob<T>(read: () => Promise<T | null>): Promise<T | null> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.retryable) return null;
    throw thrown;
  }
}
