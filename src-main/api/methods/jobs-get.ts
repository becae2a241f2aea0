import type { JobDetail } from "../../../src-shared/contract/jobs";
import type { Job } from "../../../src-shared/jobs/job";
import { sumDays } from "../../../src-shared/jobs/undo-days";
import type { ApiTools, Handler } from "../api-tools";
import { needJob } from "../need-job";
import { undoViewOf, type UndoFound } from "../undo-view";

export const jobsGet: Handler<"jobs.get"> = async (tools, { batchId }) => {
  const job = await needJob(tools, batchId);
  const undo = await tools.jobs.undoOf(job);
  const covers = await coversOf(tools, job, undo);
  const kept = await tools.jobs.problemCounts(job.id);
  return {
    job: await tools.view(job),
    attempts: await tools.jobs.attempts(job.id),
    errorsKept: kept.errors,
    warningsKept: kept.warnings,
    covers,
    inForce: covers.meterDays === 0 ? null : await inForceOf(tools, job, undo),
    undo: undo && undoViewOf(undo),
  };
};

/** An undo takes the coverage away as it goes on: what there was when it began stands with it. */
async function coversOf(tools: ApiTools, job: Job, undo: UndoFound | null): Promise<JobDetail["covers"]> {
  if (undo === null) return tools.jobs.covers(job.id);
  const { meters, total, from, to } = undo.summary;
  return { meters, meterDays: total, from, to };
}

/** Days that are taken out already are in force no more, even where others' equal values are. */
async function inForceOf(tools: ApiTools, job: Job, undo: UndoFound | null) {
  const left = await tools.readings.inForce(job.id);
  return undo === null ? left : { ...left, none: left.none + sumDays(undo.summary) };
}
