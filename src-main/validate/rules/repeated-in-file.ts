import type { Finding } from "../../../src-shared/reading/finding";

/** An earlier row of the same batch with values for the same half-hours. */
export interface EarlierRow {
  readonly line: number;
  /** All of them are equal, flags too. */
  readonly same: boolean;
}

/** The same half-hour twice in a file: a repeat, or a conflict that is never merged silently. The last row wins. */
export function repeatedInFile({ line, same }: EarlierRow): Finding {
  return { code: same ? "repeated_in_file" : "conflict_in_file", params: { other: line }, column: null };
}
