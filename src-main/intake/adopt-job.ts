import { isDeepStrictEqual } from "node:util";
import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import type { Job } from "../../src-shared/jobs/job";
import type { JobStore } from "../ports/job-store";
import type { Manifest, Spool } from "../ports/spool";

type Call = Pick<Manifest, "batchId" | "sha256" | "typeChoice" | "dryRun" | "again" | "plan">;

/** The job that a call goes on with. */
export interface Adopted {
  readonly job: Job;
  /**
   * Batch ids of jobs that mean the same and have waited too: a call that was killed between its copy and its adoption
   * leaves one. Left alone they would wait for ever where nothing but this command runs; they become its duplicates.
   */
  readonly twins: readonly string[];
}

/**
 * A job of this spool that a call with the same bytes and the same flags means: one that waits or was left by a dead
 * process goes on from its own row; one that needs an answer takes the plan that answers it. Null: it is a new import.
 */
export async function adoptJob(tools: { jobs: JobStore; spool: Spool }, call: Call): Promise<Adopted | null> {
  const found = (await tools.jobs.findBySha(tools.spool.id, call.sha256)).filter(
    (job) =>
      // Not its own row, which a window beside it inserted as soon as the copy was whole.
      job.batchId !== call.batchId && job.dryRun === call.dryRun && job.again === call.again,
  );
  const [job, ...twins] = found.filter((each) => waitsTheSameWay(each, call)).sort(furthestFirst);
  if (job !== undefined) return { job, twins: twins.map((each) => each.batchId) };
  const [latest] = found;
  if (latest?.errorCode !== "needs_answer" || latest.status !== "failed" || call.plan === null) return null;
  const retried = await tools.jobs.retry(latest.batchId, call.plan);
  return retried === "queued" ? { job: latest, twins: [] } : null;
}

function waitsTheSameWay(job: Job, call: Call): boolean {
  return job.status === "queued" && job.typeChoice === call.typeChoice && readsTheSame(call.plan, job.plan);
}

/** A call without a plan leaves it to the job; one with a plan means the job that has it, not another answer. */
function readsTheSame(given: ImportPlan | null, stored: ImportPlan | null): boolean {
  return given === null || isDeepStrictEqual(given, stored);
}

const furthestFirst = (a: Job, b: Job): number => b.checkpointRow - a.checkpointRow || a.id - b.id;
