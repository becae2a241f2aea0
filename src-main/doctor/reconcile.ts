import type { Result } from "../../src-shared/contract/contract";
import type { JobStore } from "../ports/job-store";
import type { Manifest, Spool } from "../ports/spool";
import { forgottenOf } from "./forgotten";
import { hasCopy } from "./has-copy";

export interface ReconcileTools {
  readonly jobs: Pick<JobStore, "known">;
  readonly spool: Pick<Spool, "list" | "get" | "mark" | "bytesPath">;
  /** Inserts the row of a file that has none; an answer "already" is as good. */
  readonly insertRow: (manifest: Manifest) => Promise<unknown>;
}

/**
 * Admits the files again whose jobs the store forgot (DESIGN.md guarantee 5): the same batch ids, in the order of their first
 * admission, each as it was chosen then. What the store knows is left alone, so that it may be called again at any time.
 *
 * The manifest is marked first: killed in between, the runner inserts the row as it does for any file that has none.
 */
export async function reconcile(
  tools: ReconcileTools,
  signal: AbortSignal,
): Promise<Result<"doctor.reconcile">> {
  const { forgotten } = await forgottenOf(tools);
  const admitted: Manifest[] = [];
  const kept: Manifest[] = [];
  for (const { batchId } of forgotten) {
    signal.throwIfAborted();
    const now = await tools.spool.get(batchId);
    if (now === null) continue;
    if (!(await hasCopy(tools.spool, batchId))) {
      kept.push(now);
      continue;
    }
    const fresh = { rowInserted: false, workStarted: false, completedAt: null };
    await tools.insertRow(await tools.spool.mark(batchId, fresh));
    admitted.push(now);
  }
  return { admitted: admitted.map(inShort), kept: kept.map(inShort) };
}

const inShort = ({ batchId, filename, dryRun, cancelled }: Manifest) => ({
  batchId,
  filename,
  dryRun,
  cancelled,
});
