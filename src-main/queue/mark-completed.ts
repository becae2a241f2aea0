import type { JobStore } from "../ports/job-store";
import type { Spool } from "../ports/spool";

/** The copy may be cleaned up from now on, 72 hours later. A manifest that is gone needs no mark. */
export async function markCompleted(spool: Pick<Spool, "mark" | "get">, batchId: string): Promise<void> {
  if ((await spool.get(batchId)) !== null) {
    await spool.mark(batchId, { completedAt: new Date().toISOString() });
  }
}

/**
 * Marks the copies whose job completed while nobody could say so: the process died, or the answer to its finish was lost.
 * Left alone they would wait in the spool for ever, counted as waiting files.
 */
export async function markLeftCompleted(
  jobs: Pick<JobStore, "completed">,
  spool: Pick<Spool, "list" | "mark" | "get">,
): Promise<void> {
  const open = (await spool.list()).filter(
    ({ rowInserted, completedAt }) => rowInserted && completedAt === null,
  );
  if (open.length === 0) return;
  for (const batchId of await jobs.completed(open.map((manifest) => manifest.batchId))) {
    await markCompleted(spool, batchId);
  }
}
