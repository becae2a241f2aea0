import type { FileDetection } from "./file-detection";
import type { LayoutFinding } from "./layouts/layout";
import type { SampleRow } from "./sample-rows";
import { startSettleEvidence } from "./settle-evidence";

/**
 * Step 5. Date order, clock, and start or end: from the headings, else from the rows of the sample. Where these leave
 * one of them to rows that are not in the sample, the answer is `open`, with evidence that has seen no row yet.
 */
export function settle(
  layout: LayoutFinding,
  rows: readonly SampleRow[],
  sampleIsWholeFile: boolean,
): FileDetection {
  const evidence = startSettleEvidence(layout);
  for (const { cells, line } of rows) evidence.add((column) => cells[column] ?? "", line);
  if (sampleIsWholeFile || !evidence.isOpen()) return { kind: "settled", detection: evidence.finish() };
  return { kind: "open", draft: layout.plan, evidence: startSettleEvidence(layout) };
}
