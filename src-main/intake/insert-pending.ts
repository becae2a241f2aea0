import type { Manifest } from "../ports/spool";
import { bringsBackUndone } from "./brings-back-undone";
import { insertRow, type InsertTools } from "./insert-row";

/**
 * Inserts the rows of admitted files that have none yet, oldest first: they waited for the store, or their process died in
 * between. Gives how many files of the spool are not completed.
 */
export async function insertPending(tools: InsertTools): Promise<number> {
  const manifests = await tools.spool.list();
  for (const { batchId } of manifests.filter(hasNoRow).sort(byAge)) {
    if (tools.heldBack?.has(batchId) === true) continue;
    // Read again: while the rows before it were inserted, this one may have been cancelled, or gone elsewhere.
    const now = await tools.spool.get(batchId);
    if (now !== null && hasNoRow(now)) await insertOrDrop(tools, now);
  }
  return manifests.filter((manifest) => manifest.completedAt === null && !manifest.cancelled).length;
}

/** A watched folder never brings back what was undone while its file waited here. */
async function insertOrDrop(tools: InsertTools, manifest: Manifest): Promise<void> {
  if (await bringsBackUndone(tools.jobs, manifest)) await tools.spool.remove(manifest.batchId);
  else await insertRow(tools, manifest);
}

const hasNoRow = (manifest: Manifest): boolean => !manifest.rowInserted;

/** In the order in which they were admitted: later files correct earlier ones. */
export const byAge = (a: Manifest, b: Manifest): number => a.admittedAt.localeCompare(b.admittedAt);
