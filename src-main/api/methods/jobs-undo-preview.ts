import { previewUndo } from "../../importing/preview-undo";
import type { Job } from "../../../src-shared/jobs/job";
import type { ApiTools, Handler } from "../api-tools";
import { assertUndoable, NOTHING_IN, nothingToUndo } from "../assert-undoable";
import { needJob } from "../need-job";

/** Imports named at most. */
const MOST_NAMED = 20;

/** What is left of an undo that is under way; of one that is done, nothing. */
export const jobsUndoPreview: Handler<"jobs.undoPreview"> = async (tools, { batchId }, _actor, signal) => {
  const job = await needJob(tools, batchId);
  assertUndoable(job);
  const { from, to, meterDays } = await tools.jobs.covers(job.id);
  if (meterDays === 0 && job.revertedBy === null) throw nothingToUndo(job.filename, NOTHING_IN);
  const { keptBy, ...days } = await previewUndo(tools.readings, job.id, tools.undoPartDays, signal);
  const named = keptBy.slice(0, MOST_NAMED);
  return { ...days, keptBy: await nameAll(tools, named), keptByCount: keptBy.length, from, to };
};

async function nameAll(tools: Pick<ApiTools, "jobs">, keepers: readonly { job: number; days: number }[]) {
  const named: { batchId: string; filename: string; days: number }[] = [];
  for (const { job, days } of keepers) {
    const other: Job | null = await tools.jobs.byId(job);
    if (other !== null) named.push({ batchId: other.batchId, filename: other.filename, days });
  }
  return named;
}
