import type { Delimiter, Encoding } from "../../src-shared/jobs/import-plan";
import { isMissingCell } from "../../src-shared/metering/missing-cell";
import { unwrapCell } from "../../src-shared/metering/unwrap-cell";
import { readHeading, type Heading } from "./read-heading";
import type { SampleRow } from "./sample-rows";
import type { ColumnKind } from "./header-names";

/** A heading and where it stands, counted from 0. */
export interface Column extends Heading {
  readonly index: number;
}

/** What is known of a file before its layout is: its form, its headings, and the rows of the sample. */
export interface Sheet {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly headerLine: number;
  readonly columns: readonly Column[];
  /** Cells of the lines above the headings, one text a line. */
  readonly preamble: readonly string[];
  /** Rows below the headings that have anything in them. */
  readonly rows: readonly SampleRow[];
}

/** The sheet of sample rows whose headings are in row `headerIndex`. */
export function sheetOf(
  form: { encoding: Encoding; delimiter: Delimiter },
  rows: readonly SampleRow[],
  headerIndex: number,
): Sheet {
  const header = rows[headerIndex] ?? { line: 1, cells: [] };
  return {
    ...form,
    headerLine: header.line,
    columns: header.cells.map((text, index) => ({ ...readHeading(text), index })),
    preamble: rows.slice(0, headerIndex).map(({ cells }) => cells.join(" ")),
    rows: rows.slice(headerIndex + 1).filter(({ cells }) => cells.some((cell) => cell !== "")),
  };
}

/** The columns of a kind, the best name first; of equals in the order of the file. */
export function columnsOf(sheet: Sheet, kind: ColumnKind): Column[] {
  return sheet.columns.filter((column) => column.kind === kind).sort((a, b) => a.rank - b.rank);
}

/** What a column has in the sample: its cells that are not missing, unwrapped. */
export function cellsOf(sheet: Sheet, column: number): string[] {
  return sheet.rows
    .map(({ cells }) => unwrapCell(cells[column] ?? ""))
    .filter((cell) => !isMissingCell(cell));
}

/** So many headings are named to a person; of more, the first and the last. */
const MOST_NAMED = 14;

/** The headings that a person is told of: those that are not blank, a long list cut in its middle. */
export function headingTexts(columns: readonly Heading[]): string[] {
  const texts = columns.map(({ text }) => text).filter((text) => text !== "");
  if (texts.length <= MOST_NAMED) return texts;
  return [...texts.slice(0, MOST_NAMED - 3), "…", ...texts.slice(-2)];
}
