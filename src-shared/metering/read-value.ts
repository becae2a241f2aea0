import type { Params } from "../catalogue/params";
import { isMissingCell } from "./missing-cell";
import { MISSING, type Millionths } from "./millionths";
import { toMillionths, type UnitScale } from "./units";
import { unwrapCell } from "./unwrap-cell";

/** What a cell reads as that is neither a number nor missing; `whyUnreadable` says why. Larger than any value. */
export const UNREADABLE: Millionths = Number.POSITIVE_INFINITY;

/** The most figures of which a JavaScript number holds any value exactly. */
export const EXACT_FIGURES = 15;

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
/** 1,234: a thousand and more, or 1.234 as the rest of Europe writes it. */
const ONE_COMMA_ONLY = /^[+-]?\d{1,3},\d{3}$/;
/** Letters that people and scanners write for figures. */
const LOOKALIKE = /[OolI]/;
const LONGEST_NUMBER = 100;

/**
 * Reads one value in millionths of a kWh or kVArh: NaN where it is missing (blank, N/A, NULL, "-"), UNREADABLE where
 * it is no number. Rounded half up once. `decimalComma`: the file may write decimals with a comma (it is delimited by
 * semicolons), so that a lone 1,234 could be either and is not read.
 */
export function readValue(cell: string, scale: UnitScale, decimalComma = false): Millionths {
  let mantissa = 0;
  let point = -1;
  const length = cell.length;
  for (let i = 0; i < length; i++) {
    const figure = cell.charCodeAt(i) - 48;
    if (figure >= 0 && figure <= 9) mantissa = mantissa * 10 + figure;
    else if (figure === -2 && point < 0) point = i;
    else return readUnusual(cell, scale, decimalComma);
  }
  const decimals = point < 0 ? 0 : length - point - 1;
  if (length === 0 || length > EXACT_FIGURES || scale.times !== 1 || length === (point < 0 ? 0 : 1)) {
    return readUnusual(cell, scale, decimalComma);
  }
  return toMillionths(mantissa, decimals, scale);
}

/** Whatever is not a few plain figures: signs, exponents, thousands separators, Excel's wrappings, long decimals. */
function readUnusual(cell: string, scale: UnitScale, decimalComma: boolean): Millionths {
  const text = unwrapCell(cell);
  if (isMissingCell(text)) return MISSING;
  if (text.length > LONGEST_NUMBER) return UNREADABLE;
  const number = NUMBER.exec(ungroup(text, decimalComma));
  if (number === null) return UNREADABLE;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = number;
  const figures = whole + fraction;
  if (figures === "") return UNREADABLE;
  const value = exactMillionths(figures, fraction.length - Number(exponent), scale);
  return sign === "-" && value !== 0 ? -value : value;
}

function ungroup(text: string, decimalComma: boolean): string {
  if (!GROUPED.test(text) || (decimalComma && ONE_COMMA_ONLY.test(text))) return text;
  return text.replaceAll(",", "");
}

/** In whole numbers of any size; whatever a number cannot hold comes out too large for the store all the same. */
function exactMillionths(figures: string, decimals: number, scale: UnitScale): Millionths {
  const exponent = scale.power - decimals;
  const numerator = BigInt(figures) * BigInt(scale.times) * 10n ** BigInt(Math.max(0, exponent));
  const divisor = BigInt(scale.over) * 10n ** BigInt(Math.max(0, -exponent));
  const rounded = (numerator * 2n + divisor) / (divisor * 2n);
  return Math.min(Number(rounded), Number.MAX_VALUE);
}

/** Why a cell reads as UNREADABLE: a code of the catalogue and its params. */
export interface ValueProblem {
  readonly code: "value_not_a_number" | "value_has_letter";
  readonly params: Params;
}

/** Says why a cell is no number; where only look-alike letters stand in the way (1O.5), which one. */
export function whyUnreadable(cell: string): ValueProblem {
  const value = unwrapCell(cell);
  const letter = LOOKALIKE.exec(value)?.[0];
  const mended = value.replace(/[Oo]/g, "0").replace(/[lI]/g, "1");
  if (letter !== undefined && /\d/.test(value) && NUMBER.test(mended)) {
    return { code: "value_has_letter", params: { value, letter } };
  }
  return { code: "value_not_a_number", params: { value } };
}
