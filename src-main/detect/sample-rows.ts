import { parse } from "csv-parse/sync";
import type { Delimiter } from "../../src-shared/jobs/import-plan";

/** A record of the sample. */
export interface SampleRow {
  /** The line of the file on which it starts, from 1. */
  readonly line: number;
  /** Its cells without the spaces around them. */
  readonly cells: readonly string[];
}

/** A quoted cell may hold a line break, as headings from spreadsheets do; a longer one is a quote never closed. */
const MOST_LINES_IN_RECORD = 5;

/** The records of a text, blank ones too. A quote that is never closed costs its own line only. */
export function sampleRows(text: string, delimiter: Delimiter): SampleRow[] {
  const rows = text.includes('"') ? quotedRows(text, delimiter) : null;
  return (
    rows ??
    text.split(/\r\n|\n|\r/).map((line, index) => ({ line: index + 1, cells: lineCells(line, delimiter) }))
  );
}

function quotedRows(text: string, delimiter: Delimiter): SampleRow[] | null {
  const records = parseCsv(text, delimiter);
  if (records === null) return null;
  const rows: SampleRow[] = [];
  let line = 1;
  for (const { record, info } of records) {
    if (info.lines - line >= MOST_LINES_IN_RECORD) return null;
    rows.push({ line, cells: record });
    line = info.lines + 1;
  }
  return rows;
}

function lineCells(line: string, delimiter: Delimiter): readonly string[] {
  const quoted = line.includes('"') ? parseCsv(line, delimiter)?.[0]?.record : undefined;
  return quoted ?? line.split(delimiter).map((cell) => cell.trim());
}

interface ParsedRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function parseCsv(text: string, delimiter: Delimiter): ParsedRecord[] | null {
  try {
    return parse(text, {
      delimiter,
      info: true,
      trim: true,
      relax_quotes: true,
      relax_column_count: true,
    }) as unknown as ParsedRecord[];
  } catch {
    // The one error left by these options is a quote that is never closed: the lines are then read one by one.
    return null;
  }
}
