import { Failure } from "../../../src-shared/failure";
import type { Handler } from "../api-tools";
import { askUndo } from "../ask-undo";
import { assertOwn } from "../assert-own";
import { assertUndoable, NOTHING_IN, notOver, nothingToUndo } from "../assert-undoable";
import { needJob } from "../need-job";

/** Begins the undo of an import; one that was begun before and failed is tried again. */
export const jobsUndo: Handler<"jobs.undo"> = async (tools, { batchId }, actor) => {
  const job = await needJob(tools, batchId);
  assertOwn(job, actor);
  assertUndoable(job);
  const begun = await askUndo(tools, job.batchId, actor);
  if (begun.outcome === "not_found") throw new Failure("job_not_found", { params: { batchId } });
  if (begun.outcome === "not_in_state") throw notOver(begun.status);
  if (begun.outcome === "nothing_in") throw nothingToUndo(job.filename, NOTHING_IN);
  if ((await tools.jobs.byId(begun.undoId))?.status === "failed") await tools.jobs.retry(job.batchId, null);
  tools.poke();
  return { job: await tools.view(await needJob(tools, job.batchId)) };
};
