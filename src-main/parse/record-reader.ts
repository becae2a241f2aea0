import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import { Failure } from "../../src-shared/failure";
import type { SourceRecord } from "../../src-shared/reading/source-record";
import { asciiCompatible } from "./ascii-compatible";
import { ByteWindow } from "./byte-window";
import { decoderOf } from "./decode-text";
import { NextByte } from "./next-byte";
import { countLineBreaks, NEEDS_MORE, OPEN_QUOTE, quotedRecordEnd } from "./quoted-record";
import { unquoteRecords } from "./unquote-records";

/** Bytes of the longest line, and of the longest record with line breaks in quotes: this bounds the memory. */
export const LONGEST_LINE = 1 << 20;

/** Records with quotes that are taken apart at once. */
const QUOTED_RUN = 200;

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const BOM = [0xef, 0xbb, 0xbf];

/** How the bytes of a file become records. */
export type RecordFormat = Pick<ImportPlan, "encoding" | "delimiter" | "headerLine">;

/** Where a record stands in the reader's bytes, before any text is made of it. Good until the next chunk is given. */
export interface RecordExtent {
  readonly row: number;
  readonly line: number;
  /** Bytes of the file before it, and up to the end of its line break. */
  readonly offset: number;
  readonly fileEnd: number;
  /** Positions of its first byte, after its last, and after its line break. */
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** plain: no quote in it; open_quote: the line of a quote that is never closed. */
  readonly form: "plain" | "quoted" | "open_quote";
  /** Of a quoted one. */
  cells: string[] | null;
}

/**
 * Cuts a stream of bytes into the records after the column headings. Give it chunks of any size and take what is there:
 * where a chunk ends changes nothing. Memory holds one chunk and one record, at most LONGEST_LINE each.
 */
export class RecordReader {
  readonly window = new ByteWindow();
  /** Records given out, blank ones counted. */
  rows = 0;
  private line = 1;
  private offset = 0;
  private linesAbove: number;
  private headingsAhead = true;
  private bomAhead: boolean;
  private readonly delimiterCode: number;
  private readonly decode;
  private readonly source;
  private readonly nextLf = new NextByte(LF);
  private readonly nextCr = new NextByte(CR);
  private readonly nextQuote = new NextByte(QUOTE);
  private readonly waiting: RecordExtent[] = [];

  constructor(private readonly format: RecordFormat) {
    this.linesAbove = format.headerLine - 1;
    this.bomAhead = format.encoding !== "windows-1252";
    this.delimiterCode = format.delimiter.charCodeAt(0);
    this.decode = decoderOf(format.encoding);
    this.source = asciiCompatible(format.encoding);
  }

  push(chunk: Uint8Array): void {
    this.window.append(this.source.chunk(chunk));
  }

  /** Says that the last chunk was given. */
  finish(): void {
    this.window.append(this.source.end());
    this.window.finished = true;
  }

  /** The next record whose end is known; null until more chunks, or the end, are given. Failure line_too_long. */
  next(): RecordExtent | null {
    if (this.headingsAhead && !this.passHeadings()) return null;
    const waiting = this.waiting.shift();
    if (waiting !== undefined) return waiting;
    const extent = this.locate();
    if (extent?.form === "quoted") this.takeApartRun(extent);
    return extent;
  }

  /** The text and cells of a record that `next` gave. */
  record(extent: RecordExtent): SourceRecord {
    const raw = this.textOf(extent);
    return {
      row: extent.row,
      line: extent.line,
      offset: extent.offset,
      end: extent.fileEnd,
      raw,
      cells: extent.cells ?? raw.split(this.format.delimiter),
      openQuote: extent.form === "open_quote",
    };
  }

  /** One cell of a record, as it stands there; "" past its end. Of a plain record no other is looked at. */
  cell(extent: RecordExtent, column: number): string {
    if (extent.cells !== null) return extent.cells[column] ?? "";
    const { bytes } = this.window;
    const end = this.window.at(extent.end);
    let start = this.window.at(extent.start);
    for (let passed = 0; passed < column; passed++) {
      start = this.cellEnd(bytes, start, end) + 1;
      if (start > end) return "";
    }
    return this.textAt(start, this.cellEnd(bytes, start, end));
  }

  private cellEnd(bytes: Uint8Array, start: number, end: number): number {
    let at = start;
    while (at < end && bytes[at] !== this.delimiterCode) at++;
    return at;
  }

  /** The text from one index to another of the window's bytes. */
  textAt(start: number, end: number): string {
    return this.decode(this.window.bytes, start, end);
  }

  private textOf({ start, end }: RecordExtent): string {
    return this.textAt(this.window.at(start), this.window.at(end));
  }

  /** A run of quoted records is taken apart at once; they and what ends the run wait to be given out. */
  private takeApartRun(first: RecordExtent): void {
    const run = [first];
    for (let extent = first; extent.form === "quoted" && run.length < QUOTED_RUN;) {
      const next = this.locate();
      if (next === null) break;
      this.waiting.push(next);
      extent = next;
      if (next.form === "quoted") run.push(next);
    }
    const cells = unquoteRecords(
      run.map((extent) => this.textOf(extent)),
      this.format.delimiter,
    );
    for (const [index, extent] of run.entries()) extent.cells = cells[index] ?? null;
  }

  /** Passes the byte order mark, the lines above the column headings, and the headings. False until they are all there. */
  private passHeadings(): boolean {
    if (this.bomAhead && !this.passBom()) return false;
    while (this.linesAbove > 0) {
      if (this.takeLine() === null) return false;
      this.linesAbove--;
    }
    if (this.locate() === null) return false;
    this.rows = 0;
    this.headingsAhead = false;
    return true;
  }

  private passBom(): boolean {
    const { window } = this;
    if (window.end - window.start < 3 && !window.finished) return false;
    this.bomAhead = false;
    if (!BOM.every((byte, index) => window.filled[index] === byte)) return true;
    this.offset += this.source.fileBytes(window.bytes, 0, 3);
    window.start += 3;
    return true;
  }

  private locate(): RecordExtent | null {
    const { window } = this;
    const lineEnd = this.lineEnd();
    const known = Number.isFinite(lineEnd) ? lineEnd : window.end;
    if (this.nextQuote.from(window, window.start) < known) return this.locateQuoted();
    return this.takeLine();
  }

  /** Takes the line at the window's start as a record of its own; null until its end is known. */
  private takeLine(form: RecordExtent["form"] = "plain"): RecordExtent | null {
    const { window } = this;
    const lineEnd = this.lineEnd();
    const end = Number.isFinite(lineEnd) ? lineEnd : window.end;
    if (end - window.start > LONGEST_LINE) {
      throw new Failure("line_too_long", { params: { line: this.line, limit: LONGEST_LINE } });
    }
    if (!Number.isFinite(lineEnd) && (!window.finished || window.start === window.end)) return null;
    return this.take(end, form);
  }

  private locateQuoted(): RecordExtent | null {
    const { window } = this;
    const limit = Math.min(window.end, window.start + LONGEST_LINE);
    const index = quotedRecordEnd(
      window.bytes,
      window.at(window.start),
      window.at(limit),
      this.delimiterCode,
      window.finished && limit === window.end,
    );
    const tooLong = index === NEEDS_MORE && limit < window.end;
    if (index === OPEN_QUOTE || tooLong) return this.takeLine("open_quote");
    return index === NEEDS_MORE ? null : this.take(window.base + index, "quoted");
  }

  /** Position of the next line break, Infinity where none is known; the line break is known whole. */
  private lineEnd(): number {
    const { window } = this;
    const end = Math.min(this.nextLf.from(window, window.start), this.nextCr.from(window, window.start));
    return this.breakLength(end) === null ? Number.POSITIVE_INFINITY : end;
  }

  /** Bytes of the line break at a position: 0 at the stream's end; null where an LF may still follow a CR. */
  private breakLength(position: number): number | null {
    const { window } = this;
    if (position >= window.end) return 0;
    if (window.bytes[window.at(position)] === LF) return 1;
    if (position + 1 < window.end) return window.bytes[window.at(position + 1)] === LF ? 2 : 1;
    return window.finished ? 1 : null;
  }

  private take(end: number, form: RecordExtent["form"]): RecordExtent | null {
    const { window } = this;
    const breakLength = this.breakLength(end);
    if (breakLength === null) return null;
    const start = window.start;
    const next = end + breakLength;
    const fileEnd = this.offset + this.source.fileBytes(window.bytes, window.at(start), window.at(next));
    this.rows++;
    const { rows: row, line, offset } = this;
    this.line += form === "quoted" ? 1 + countLineBreaks(window.bytes, window.at(start), window.at(end)) : 1;
    this.offset = fileEnd;
    window.start = next;
    return { row, line, offset, fileEnd, start, end, next, form, cells: null };
  }
}
