import { randomUUID } from "node:crypto";
import type { Actor } from "../../src-shared/contract/role";
import type { FoundJob, ManyChanged, UndoBegun } from "../ports/job-store";
import type { ApiTools } from "./api-tools";

/** Begins the undo of an import, or finds the one that was begun; this spool's runner is the first that may do it. */
export async function askUndo(
  { jobs, machine, spool }: ApiTools,
  batchId: string,
  actor: Actor,
): Promise<UndoBegun> {
  const begun = await jobs.beginUndo(batchId, {
    ...{ batchId: randomUUID(), userId: actor.userId, machine, spoolId: spool.id },
  });
  if (begun.outcome === "begun") await rememberUndone(spool, batchId);
  return begun;
}

/** Should the store forget the import, and its undo with it, the copy is not brought back unasked. */
async function rememberUndone(spool: ApiTools["spool"], batchId: string): Promise<void> {
  if ((await spool.get(batchId)) === null) return;
  await spool.mark(batchId, { undoneAt: new Date().toISOString() });
}

type Refused = ManyChanged["refused"][number]["code"];

const refusedAs = {
  not_in_state: "job_not_in_state",
  nothing_in: "undo_not_possible",
  not_found: "job_not_found",
} as const satisfies Record<Exclude<UndoBegun["outcome"], "begun">, Refused>;

/** The same of many, the latest first, each in a transaction of its own. */
export async function undoAll(
  tools: ApiTools,
  found: readonly FoundJob[],
  actor: Actor,
): Promise<ManyChanged> {
  const refused = new Map<Refused, number>();
  let done = 0;
  for (const { batchId } of found) {
    const { outcome } = await askUndo(tools, batchId, actor);
    if (outcome === "begun") done += 1;
    else refused.set(refusedAs[outcome], (refused.get(refusedAs[outcome]) ?? 0) + 1);
  }
  return { done, refused: [...refused].map(([code, count]) => ({ code, count })) };
}
