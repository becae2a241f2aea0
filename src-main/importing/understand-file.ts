import type { Detection } from "../../src-shared/jobs/detection";
import type { JobRun } from "../ports/run-job";
import type { FileReader } from "./file-reader";

/** The job's stored plan, held against the file while nothing of it is in yet; else what detection makes of the file. */
export async function understandFile(reader: FileReader, run: JobRun, path: string): Promise<Detection> {
  const { plan, checkpointRow, filename, typeChoice } = run.job;
  if (plan === null) return reader.detect({ path, filename, typeChoice, signal: run.signal });
  if (checkpointRow > 0) return { kind: "plan", plan };
  return reader.checkPlan({ path, plan, signal: run.signal });
}
