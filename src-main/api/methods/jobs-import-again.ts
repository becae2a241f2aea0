import { READER_VERSION } from "../../../src-shared/jobs/import-plan";
import type { Handler } from "../api-tools";
import { needJob } from "../need-job";

/**
 * A new job from the spool's copy; a person's word, so same bytes are no reason to stop. Once an import is undone its bytes
 * are free: the new one is no repeat, and later ones are told of it.
 */
export const jobsImportAgain: Handler<"jobs.importAgain"> = async (tools, { batchId }) => {
  const job = await needJob(tools, batchId);
  const { manifest } = await tools.admit({
    path: await tools.spool.bytesPath(job.batchId),
    filename: job.filename,
    typeChoice: job.typeChoice,
    dryRun: job.dryRun,
    again: job.revertedBy === null,
    merge: job.merge,
    // Read as it was before, a person's answer included, unless this version would read that plan another way.
    plan: job.plan?.reader === READER_VERSION ? job.plan : null,
    source: "again",
  });
  tools.poke();
  return { batchId: manifest.batchId };
};
