import type { Detection, FirstLook } from "../../src-shared/jobs/detection";
import type { ImportPlan, TypeChoice } from "../../src-shared/jobs/import-plan";

/** What detection looks at. */
export interface DetectInput {
  readonly filename: string;
  /** The first bytes of the file, unpacked: 256 KB, or all of it. */
  readonly sample: Uint8Array;
  /** Whether the sample is the whole file: then nothing is left open. */
  readonly sampleIsWholeFile: boolean;
  readonly typeChoice: TypeChoice;
}

/** One cell of a row by its column, counted from 0; "" past the row's end. */
export type CellAt = (column: number) => string;

/**
 * Collects what the rows of a file say about date order, clock and start or end. It keeps figures, not rows: its
 * memory does not grow with the file.
 */
export interface SettleEvidence {
  /**
   * Takes in one row below the header. `cellAt` is called at once and only for the columns that matter, so that a
   * reader need not cut a whole row; `line` is the line of the file on which the row starts, from 1.
   */
  add(cellAt: CellAt, line: number): void;
  /** What the rows came to: a plan, a question or a failure. Called once, after the last row. */
  finish(): Detection;
}

/**
 * `settled`: the sample was enough. `open`: the sample leaves date order, clock or start/end undecided; the caller
 * reads the whole file once by `draft` (its encoding, delimiter and header line hold), feeds `evidence` every row
 * below the header, those of the sample too, and takes the answer of `evidence.finish()`.
 */
export type FileDetection =
  | { readonly kind: "settled"; readonly detection: FirstLook }
  | { readonly kind: "open"; readonly draft: ImportPlan; readonly evidence: SettleEvidence };
