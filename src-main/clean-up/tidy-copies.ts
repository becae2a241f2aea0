import type { CleanUpTools } from "./clean-up-tools";
import { judgeCompleted, KEEP_HOURS } from "./judge-copy";
import { judgedCopies } from "./judged-copies";

/** Copies removed in one go; the rest has time until the next hour. */
const AT_MOST = 500;

/**
 * Removes the copies of imports that were completed 72 hours ago, and learns which were undone, wherever that was done.
 * Each manifest is read again under its lock. Gives how many copies were removed.
 */
export async function tidyCopies(tools: CleanUpTools, signal: AbortSignal): Promise<number> {
  const now = tools.clock.now();
  const copies = await judgedCopies(tools, (manifest, job) => judgeCompleted(manifest, job, now));
  for (const { manifest, job } of copies) {
    if (job?.undone === true && manifest.undoneAt === null) {
      signal.throwIfAborted();
      await tools.spool.mark(manifest.batchId, { undoneAt: new Date(now).toISOString() });
    }
  }
  let removed = 0;
  for (const { manifest } of copies.filter(({ verdict }) => verdict === "remove").slice(0, AT_MOST)) {
    signal.throwIfAborted();
    const isOld = (found: { completedAt: string | null }) =>
      found.completedAt !== null && now - Date.parse(found.completedAt) >= KEEP_HOURS * 3_600_000;
    if (await tools.spool.removeIf(manifest.batchId, isOld)) removed += 1;
  }
  return removed;
}
