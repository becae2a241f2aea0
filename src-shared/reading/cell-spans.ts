/** Where a cell stands in the raw text of its record: UTF-16 units, end exclusive, without the spaces around it. */
export interface CellSpan {
  readonly start: number;
  readonly end: number;
}

const SPACE = 0x20;
const TAB = 0x09;
const QUOTE = 0x22;

/**
 * The cells of a record that is a whole one (see parse/quoted-record): a quote opens a quoted cell only where a cell
 * begins; within it a doubled quote is a quote and the delimiter is text. A quoted cell's span holds its quotes.
 */
export function cellSpans(raw: string, delimiter: string): CellSpan[] {
  const spans: CellSpan[] = [];
  const delimiterCode = delimiter.charCodeAt(0);
  for (let from = 0; from <= raw.length;) {
    const start = skipSpaces(raw, from, delimiterCode);
    const afterQuotes = raw.charCodeAt(start) === QUOTE ? closingQuote(raw, start) + 1 : start;
    const next = raw.indexOf(delimiter, afterQuotes);
    const limit = next < 0 ? raw.length : next;
    spans.push({ start: Math.min(start, limit), end: trimEnd(raw, Math.min(start, limit), limit) });
    from = limit + 1;
  }
  return spans;
}

function skipSpaces(raw: string, from: number, delimiterCode: number): number {
  let at = from;
  while (isSpace(raw.charCodeAt(at)) && raw.charCodeAt(at) !== delimiterCode) at++;
  return at;
}

function closingQuote(raw: string, open: number): number {
  let at = raw.indexOf('"', open + 1);
  while (at >= 0 && raw.charCodeAt(at + 1) === QUOTE) at = raw.indexOf('"', at + 2);
  return at < 0 ? raw.length - 1 : at;
}

function trimEnd(raw: string, start: number, limit: number): number {
  let end = limit;
  while (end > start && isSpace(raw.charCodeAt(end - 1))) end--;
  return end;
}

const isSpace = (code: number): boolean => code === SPACE || code === TAB;
