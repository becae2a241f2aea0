import type { Detection } from "../../src-shared/jobs/detection";
import { planOfRejects, type RejectsFile } from "../../src-shared/jobs/rejects-file";
import type { JobStore } from "../ports/job-store";
import type { JobRun } from "../ports/run-job";
import type { FileReader } from "./file-reader";

/**
 * The job's stored plan, held against the file while nothing of it is in yet; else what detection makes of the file.
 * Rejected rows that are dropped back are read by the plan of the import that they are of.
 */
export async function understandFile(
  reader: FileReader,
  jobs: Pick<JobStore, "byBatchId">,
  run: JobRun,
  path: string,
): Promise<Detection> {
  const { signal } = run;
  const { plan, checkpointRow, filename, typeChoice } = run.job;
  if (plan !== null)
    return checkpointRow > 0 ? { kind: "plan", plan } : reader.checkPlan({ path, plan, signal });
  const look = await reader.detect({ path, filename, typeChoice, signal });
  return look.kind === "rejects" ? understandRejects(reader, jobs, look.file, path, signal) : look;
}

async function understandRejects(
  reader: FileReader,
  jobs: Pick<JobStore, "byBatchId">,
  file: RejectsFile,
  path: string,
  signal: AbortSignal,
): Promise<Detection> {
  const original = await jobs.byBatchId(file.batchId);
  // A deleted job's stub has lost its plan.
  if (original === null || original.plan === null)
    return { kind: "failure", code: "rejects_unknown_import", params: { batchId: file.batchId } };
  const checked = await reader.checkPlan({ path, plan: planOfRejects(original.plan, file), signal });
  if (checked.kind !== "failure" || checked.code !== "plan_unreadable") return checked;
  const params = { original: original.filename, reason: checked.params["reason"] ?? "" };
  return { kind: "failure", code: "rejects_other_columns", params };
}
