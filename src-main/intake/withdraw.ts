import type { InsertTools } from "./insert-row";

/**
 * Takes an admission back whose file turned out to be another job's. Another process may have given it a row meanwhile:
 * that one is cancelled, here or, where the row comes later still, by insertRow.
 */
export async function withdraw(tools: Pick<InsertTools, "jobs" | "spool">, batchId: string): Promise<void> {
  await tools.spool.remove(batchId);
  if ((await tools.jobs.byBatchId(batchId)) !== null) await tools.jobs.cancel(batchId);
}
