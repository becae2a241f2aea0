const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const SPACE = 0x20;
const TAB = 0x09;

/** The record's end is not in the bytes yet. */
export const NEEDS_MORE = -1;
/** A quote is opened and never closed, or something other than a delimiter follows a closed one. */
export const OPEN_QUOTE = -2;

/**
 * Where a record that holds quotes ends: the index of its line break (or of `end`), NEEDS_MORE or OPEN_QUOTE.
 *
 * To the next editor: this and src-shared/reading/cell-spans are the whole grammar. A quote opens a quoted cell only
 * where a cell begins (6" pipe is text); within it a doubled quote is a quote, and delimiters and line breaks are text;
 * after it only spaces may stand before the delimiter. Whoever answers OPEN_QUOTE gives up the first line only, so that
 * one stray quote costs one row and not the rest of the file. `finished`: nothing comes after `end`.
 */
export function quotedRecordEnd(
  bytes: Uint8Array,
  start: number,
  end: number,
  delimiter: number,
  finished: boolean,
): number {
  let at = start;
  for (;;) {
    at = skipSpaces(bytes, at, end, delimiter);
    if (at < end && bytes[at] === QUOTE) {
      at = afterQuotedCell(bytes, at + 1, end, delimiter, finished);
      if (at < 0) return at;
    } else {
      at = plainCellEnd(bytes, at, end, delimiter);
    }
    if (at >= end) return finished ? end : NEEDS_MORE;
    if (bytes[at] !== delimiter) return at;
    at++;
  }
}

/** The index of the delimiter or line break after a quoted cell whose opening quote stands before `from`. */
function afterQuotedCell(
  bytes: Uint8Array,
  from: number,
  end: number,
  delimiter: number,
  finished: boolean,
): number {
  let at = from;
  for (;;) {
    while (at < end && bytes[at] !== QUOTE) at++;
    if (at >= end) return finished ? OPEN_QUOTE : NEEDS_MORE;
    at++;
    if (at >= end) return finished ? end : NEEDS_MORE;
    if (bytes[at] !== QUOTE) break;
    at++;
  }
  at = skipSpaces(bytes, at, end, delimiter);
  if (at >= end) return finished ? end : NEEDS_MORE;
  const code = bytes[at];
  return code === delimiter || code === LF || code === CR ? at : OPEN_QUOTE;
}

function plainCellEnd(bytes: Uint8Array, from: number, end: number, delimiter: number): number {
  let at = from;
  while (at < end && bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) at++;
  return at;
}

function skipSpaces(bytes: Uint8Array, from: number, end: number, delimiter: number): number {
  let at = from;
  while (at < end && (bytes[at] === SPACE || bytes[at] === TAB) && bytes[at] !== delimiter) at++;
  return at;
}

/** Line breaks (CRLF, LF or CR) in a stretch of bytes: those inside the quoted cells of one record. */
export function countLineBreaks(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) count++;
  }
  return count;
}
