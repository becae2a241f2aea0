import { isDeepStrictEqual } from "node:util";
import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import type { Job } from "../../src-shared/jobs/job";
import type { JobStore } from "../ports/job-store";
import type { Manifest, Spool } from "../ports/spool";

/**
 * A job of this spool that a call with the same bytes and the same flags means: one that waits or was left by a dead
 * process goes on from its own row; one that needs an answer takes the plan that answers it. Null: it is a new import.
 */
export async function adoptJob(
  tools: { jobs: JobStore; spool: Spool },
  manifest: Pick<Manifest, "batchId" | "sha256" | "typeChoice" | "dryRun" | "again" | "plan">,
): Promise<Job | null> {
  const found = await tools.jobs.findBySha(tools.spool.id, manifest.sha256);
  if (found === null || found.dryRun !== manifest.dryRun || found.again !== manifest.again) return null;
  // Its own row, which a window beside it inserted as soon as the copy was whole.
  if (found.batchId === manifest.batchId) return null;
  const sameWay = found.typeChoice === manifest.typeChoice && readsTheSame(manifest.plan, found.plan);
  if (found.status === "queued" && sameWay) return found;
  const answers = found.status === "failed" && found.errorCode === "needs_answer" && manifest.plan !== null;
  if (!answers) return null;
  return (await tools.jobs.retry(found.batchId, manifest.plan)) === "queued" ? found : null;
}

/** A call without a plan leaves it to the job; one with a plan means the job that has it, not another answer. */
function readsTheSame(given: ImportPlan | null, stored: ImportPlan | null): boolean {
  return given === null || isDeepStrictEqual(given, stored);
}
