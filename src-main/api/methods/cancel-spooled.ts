import type { Actor } from "../../../src-shared/contract/role";
import { Failure } from "../../../src-shared/failure";
import type { ApiTools } from "../api-tools";
import { assertOwnEntry } from "../assert-own";

/**
 * Cancels a file that has no row yet: until the row exists the manifest is the truth, and the row is inserted as cancelled. It
 * is written first, then the row is looked for, so that a row inserted in between is left to be cancelled too (has_row).
 */
export async function cancelSpooled(
  tools: Pick<ApiTools, "spool" | "jobs">,
  batchId: string,
  actor: Actor,
  dryRun = false,
): Promise<"cancelled" | "has_row"> {
  const manifest = await tools.spool.get(batchId);
  if (manifest === null || manifest.rowInserted) return "has_row";
  assertOwnEntry(manifest, actor);
  if (!dryRun) await tools.spool.mark(batchId, { cancelled: true });
  return (await isKnown(tools, batchId)) ? "has_row" : "cancelled";
}

async function isKnown({ jobs }: Pick<ApiTools, "jobs">, batchId: string): Promise<boolean> {
  try {
    return (await jobs.byBatchId(batchId)) !== null;
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.retryable) return false;
    throw thrown;
  }
}
