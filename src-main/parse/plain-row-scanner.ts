import { MISSING } from "../../src-shared/metering/millionths";
import { EXACT_FIGURES } from "../../src-shared/metering/read-value";
import { toMillionths, type UnitScale } from "../../src-shared/metering/units";

const SPACE = 0x20;
const POINT = 0x2e;
const ZERO = 0x30;

/** Columns that the scanner passes over. */
const SKIP = -1;

/** Which columns of a row the scanner reads; columns from 0. */
export interface ScannedColumns {
  /** How many columns a row has; no more and no fewer. */
  readonly count: number;
  /** The columns of the numbers: number i goes into `values[i]`. */
  readonly numbers: readonly number[];
  /** The columns whose bytes are only found: key i lies from `keyStart[i]` to `keyEnd[i]`. */
  readonly keys: readonly number[];
  readonly delimiter: string;
  readonly scale: UnitScale;
}

/**
 * Reads the numbers of a row straight from its bytes, without a string for any cell: files of wide rows are read in half
 * the time (measured 2026-11: 73,000 rows of 48 columns in 175 ms instead of 350). It knows plain figures only and answers
 * false at the first thing that it does not: a sign, an exponent, a quote, a letter, a column too many. Whoever calls it
 * then reads the row the plain way, which must find the same for every row that this one takes: they are tested side by
 * side.
 */
export class PlainRowScanner {
  /** Millionths, NaN where the cell is blank; as long as the caller's rows, NaN beyond `numbers`. */
  readonly values: Float64Array;
  readonly keyStart: Int32Array;
  readonly keyEnd: Int32Array;
  private readonly numberOf: Int16Array;
  private readonly keyOf: Int16Array;
  private readonly delimiter: number;
  /** What a mantissa is multiplied by for so many decimals, where that is a whole number; else NaN. */
  private readonly factors: Float64Array;
  private at = 0;

  constructor(
    private readonly columns: ScannedColumns,
    width: number,
  ) {
    this.values = new Float64Array(width).fill(MISSING);
    this.keyStart = new Int32Array(columns.keys.length);
    this.keyEnd = new Int32Array(columns.keys.length);
    this.numberOf = placesOf(columns.numbers, columns.count);
    this.keyOf = placesOf(columns.keys, columns.count);
    this.delimiter = columns.delimiter.charCodeAt(0);
    this.factors = wholeFactors(columns.scale);
  }

  /** Reads the row that lies from `start` to `end` of the bytes; false where it holds anything unusual. */
  scan(bytes: Uint8Array, start: number, end: number): boolean {
    const { count } = this.columns;
    const { delimiter, numberOf, keyOf } = this;
    this.at = start;
    for (let column = 0; column < count; column++) {
      const number = numberOf[column] ?? SKIP;
      if (number === SKIP) this.passCell(bytes, end, keyOf[column] ?? SKIP);
      else if (!this.readNumber(bytes, end, number)) return false;
      if (column === count - 1) return this.at === end;
      if (this.at === end || bytes[this.at] !== delimiter) return false;
      this.at++;
    }
    return false;
  }

  private passCell(bytes: Uint8Array, end: number, key: number): void {
    const start = this.at;
    let at = start;
    while (at < end && bytes[at] !== this.delimiter) at++;
    this.at = at;
    if (key === SKIP) return;
    this.keyStart[key] = start;
    this.keyEnd[key] = at;
  }

  private readNumber(bytes: Uint8Array, end: number, number: number): boolean {
    let at = this.at;
    while (at < end && bytes[at] === SPACE) at++;
    const start = at;
    let mantissa = 0;
    let point = -1;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      const figure = byte - ZERO;
      if (figure >= 0 && figure <= 9) mantissa = mantissa * 10 + figure;
      else if (byte === POINT && point < 0) point = at;
      else break;
    }
    const length = at - start;
    while (at < end && bytes[at] === SPACE) at++;
    this.at = at;
    if (length > EXACT_FIGURES || (length === 1 && point >= 0)) return false;
    const decimals = point < 0 ? 0 : start + length - point - 1;
    this.values[number] = length === 0 ? MISSING : this.scaled(mantissa, decimals);
    return true;
  }

  private scaled(mantissa: number, decimals: number): number {
    const value = mantissa * (this.factors[decimals] ?? NaN);
    return value === value ? value : toMillionths(mantissa, decimals, this.columns.scale);
  }
}

/** [column] is its place in `columns`, or SKIP. */
function placesOf(columns: readonly number[], count: number): Int16Array {
  const places = new Int16Array(count).fill(SKIP);
  for (const [place, column] of columns.entries()) places[column] = place;
  return places;
}

function wholeFactors(scale: UnitScale): Float64Array {
  const factors = new Float64Array(EXACT_FIGURES).fill(NaN);
  if (scale.over !== 1 || scale.times !== 1) return factors;
  for (let decimals = 0; decimals <= Math.min(scale.power, EXACT_FIGURES - 1); decimals++) {
    factors[decimals] = Number(`1e${scale.power - decimals}`);
  }
  return factors;
}
