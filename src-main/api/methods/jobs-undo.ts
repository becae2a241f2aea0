import { randomUUID } from "node:crypto";
import { Failure } from "../../../src-shared/failure";
import type { ApiTools, Handler } from "../api-tools";
import { assertOwn } from "../assert-own";
import { assertUndoable, NOTHING_IN, notOver, nothingToUndo } from "../assert-undoable";
import { needJob } from "../need-job";

/** Begins the undo of an import; one that was begun before and failed is tried again. */
export const jobsUndo: Handler<"jobs.undo"> = async (tools, { batchId }, actor) => {
  const job = await needJob(tools, batchId);
  assertOwn(job, actor);
  assertUndoable(job);
  const undo = {
    batchId: randomUUID(),
    userId: actor.userId,
    machine: tools.machine,
    spoolId: tools.spool.id,
  };
  const begun = await tools.jobs.beginUndo(job.batchId, undo);
  if (begun.outcome === "not_found") throw new Failure("job_not_found", { params: { batchId } });
  if (begun.outcome === "not_in_state") throw notOver(begun.status);
  if (begun.outcome === "nothing_in") throw nothingToUndo(job.filename, NOTHING_IN);
  if ((await tools.jobs.byId(begun.undoId))?.status === "failed") await tools.jobs.retry(job.batchId, null);
  await rememberUndone(tools.spool, job.batchId);
  tools.poke();
  return { job: await tools.view(await needJob(tools, job.batchId)) };
};

/** Should the store forget the import, and its undo with it, the copy is not brought back unasked. */
async function rememberUndone(spool: ApiTools["spool"], batchId: string): Promise<void> {
  if ((await spool.get(batchId)) === null) return;
  await spool.mark(batchId, { undoneAt: new Date().toISOString() });
}
