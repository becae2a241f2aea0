/** One record of a file as it stands there: a line, or several where a quoted cell holds line breaks. */
export interface SourceRecord {
  /** Ordinal from 1, counted from the line after the column headings, blank ones too. */
  readonly row: number;
  /** Line of the file on which it starts, from 1. */
  readonly line: number;
  /** Byte of the file at which it starts. */
  readonly offset: number;
  /** Byte of the file after its line break. */
  readonly end: number;
  /** As it came, without its line break. */
  readonly raw: string;
  /** Its cells without the quotes around them; spaces as they came. Of a record with an open quote, only what `raw` splits into. */
  readonly cells: readonly string[];
  /** It opens a quoted cell and never closes it. */
  readonly openQuote: boolean;
}

/** Spaces of any kind, and the mark with which DOS programs end a file. */
const NOTHING = /^[\s\u001a]*$/;

/** Whether a record holds nothing at all: counted in the ordinals, but no row. */
export function isBlankRecord(cells: readonly string[]): boolean {
  return cells.every((cell) => NOTHING.test(cell));
}
