import type { Detection, FirstLook } from "../../../src-shared/jobs/detection";
import type { ImportPlan, TypeChoice } from "../../../src-shared/jobs/import-plan";
import { checkPlan } from "../../detect/check-plan";
import { detectFile } from "../../detect/detect-file";
import type { SettleEvidence } from "../../detect/file-detection";
import { RecordReader } from "../../parse/record-reader";
import type { SourceFile } from "./source-file";

/** Bytes of a file that detection looks at first. */
export const SAMPLE_BYTES = 256 * 1024;

/** Told how many bytes of the file have been looked at. */
export type OnBytes = (bytes: number) => void;

/**
 * Makes out how a file is to be read: from a sample of it; where that leaves date order, clock or start and end open,
 * from every row of the file (DESIGN.md guarantee 9), before the first batch.
 */
export async function detectInFile(
  file: SourceFile,
  { filename, typeChoice }: { readonly filename: string; readonly typeChoice: TypeChoice },
  signal: AbortSignal,
  onBytes: OnBytes,
): Promise<FirstLook> {
  const sample = await file.head(SAMPLE_BYTES);
  onBytes(sample.length);
  const sampleIsWholeFile = sample.length === file.byteSize;
  const found = detectFile({ filename, sample, sampleIsWholeFile, typeChoice });
  if (found.kind === "settled") return found.detection;
  await addEveryRow(file, found.draft, found.evidence, signal, onBytes);
  return found.evidence.finish();
}

/** Holds a plan that a person gave against its file. */
export async function checkPlanInFile(file: SourceFile, path: string, plan: ImportPlan): Promise<Detection> {
  const sample = await file.head(SAMPLE_BYTES);
  return checkPlan({ path, plan, sample, sampleIsWholeFile: sample.length === file.byteSize });
}

async function addEveryRow(
  file: SourceFile,
  draft: ImportPlan,
  evidence: SettleEvidence,
  signal: AbortSignal,
  onBytes: OnBytes,
): Promise<void> {
  const reader = new RecordReader(draft);
  let bytes = 0;
  for await (const chunk of file.chunks(signal)) {
    reader.push(chunk);
    addRows(reader, evidence);
    bytes += chunk.length;
    onBytes(bytes);
  }
  reader.finish();
  addRows(reader, evidence);
}

function addRows(reader: RecordReader, evidence: SettleEvidence): void {
  for (let extent = reader.next(); extent !== null; extent = reader.next()) {
    const record = extent;
    if (record.start === record.end) continue;
    evidence.add((column) => reader.cell(record, column).trim(), record.line);
  }
}
