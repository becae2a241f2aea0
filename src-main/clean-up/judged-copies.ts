import type { KeptReason } from "../../src-shared/contract/clean-up";
import type { JobAge } from "../ports/retention-store";
import type { Manifest } from "../ports/spool";
import type { CleanUpTools } from "./clean-up-tools";

/** A copy of the spool and what becomes of it. */
export interface JudgedCopy {
  readonly manifest: Manifest;
  readonly job: JobAge | undefined;
  readonly verdict: "remove" | KeptReason;
}

/** Every copy of the spool, judged by its row. A file that has no row yet waits. */
export async function judgedCopies(
  { spool, retention }: Pick<CleanUpTools, "spool" | "retention">,
  judge: (manifest: Manifest, job: JobAge | undefined) => "remove" | KeptReason,
): Promise<JudgedCopy[]> {
  const manifests = await spool.list();
  const ages = await retention.ages(manifests.map(({ batchId }) => batchId));
  const byId = new Map(ages.map((age) => [age.batchId, age]));
  return manifests.map((manifest) => {
    const job = byId.get(manifest.batchId);
    const waits = job === undefined && !manifest.rowInserted && !manifest.workStarted;
    return { manifest, job, verdict: waits ? "unfinished" : judge(manifest, job) };
  });
}
