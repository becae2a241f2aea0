import type { Params } from "../catalogue/params";
import type { ProblemCode } from "../catalogue/problems";

/** What a rule found in a row, before it gets its place in the file and its raw text. */
export interface Finding {
  readonly code: ProblemCode;
  readonly params: Params;
  /** The column to blame, by its number; null where no one cell is. */
  readonly column: number | null;
  /** Cells to mark in the raw row, first and last, where that is not the column alone. */
  readonly marks?: readonly [number, number];
}
