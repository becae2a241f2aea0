import type { FirstLook } from "../../src-shared/jobs/detection";
import type { TypeChoice } from "../../src-shared/jobs/import-plan";
import { rejectsOf } from "../../src-shared/jobs/rejects-file";
import { decodeSample } from "./decode-sample";
import { detectDelimiter } from "./detect-delimiter";
import { detectEncoding } from "./detect-encoding";
import { detectLayout } from "./detect-layout";
import { refuse, type Refusal } from "./doubt";
import type { DetectInput, FileDetection } from "./file-detection";
import { findHeader } from "./find-header";
import type { LayoutFinding } from "./layouts/layout";
import { sampleRows } from "./sample-rows";
import { settle } from "./settle";
import { sheetOf } from "./sheet";

/**
 * Makes out from a sample how a file is to be read. Answers a plan, a question or a reason why it is no meter file,
 * or that the rest of the file must be looked at first (`open`; see FileDetection for what the caller then does).
 * Throws nothing of its own. Params of `empty_file` and `not_text` name the file.
 */
export function detectFile({ filename, sample, sampleIsWholeFile, typeChoice }: DetectInput): FileDetection {
  // 1. Bytes to text.
  const found = detectEncoding(sample, sampleIsWholeFile);
  if (found.kind === "failure") return settled({ ...found, params: { ...found.params, filename } });
  const { encoding } = found;
  const text = decodeSample(sample, encoding, sampleIsWholeFile);
  if (text === null) return settled(refuse("line_too_long", { line: 1, limit: sample.length }));
  if (isWebPage(text)) return settled(refuse("web_page"));
  // 2. Text to rows.
  const delimiter = detectDelimiter(text);
  const rows = sampleRows(text, delimiter);
  // 3. The row of headings.
  const header = findHeader(rows);
  if (header === null) return settled(refuse("no_header"));
  const sheet = sheetOf({ encoding, delimiter }, rows, header);
  const batchId = rejectsOf(sheet.columns.map(({ text }) => text));
  if (batchId !== null)
    return settled({ kind: "rejects", file: { batchId, encoding, delimiter, headerLine: sheet.headerLine } });
  // 4. What the columns are.
  const layout = detectLayout(sheet);
  if (layout.kind === "failure") return settled(layout);
  if (sheet.rows.length === 0 && sampleIsWholeFile) return settled(refuse("no_data_rows"));
  const wrong = wrongType(layout, typeChoice);
  if (wrong !== null) return settled(wrong);
  // 5. What the headings leave unsaid.
  return settle(layout, sheet.rows, sampleIsWholeFile);
}

const settled = (detection: FirstLook): FileDetection => ({ kind: "settled", detection });

const isWebPage = (text: string): boolean =>
  /^\s*<(?:!doctype html|html|head|body|table|script)\b/i.test(text);

const TYPE_NAMES = { hh: "half-hourly", daily: "daily" } as const;

function wrongType({ plan }: LayoutFinding, chosen: TypeChoice): Refusal | null {
  if (chosen === "auto" || chosen === plan.importType) return null;
  return refuse("wrong_type", { found: TYPE_NAMES[plan.importType], chosen: TYPE_NAMES[chosen] });
}
