import type { Params } from "../catalogue/params";
import { isMissingCell } from "./missing-cell";
import type { MeterRef } from "./reading-batch";
import { unwrapCell } from "./unwrap-cell";

/** What a meter cell names, or why it names nothing. */
export type MeterIdentity =
  | {
      readonly ok: true;
      readonly meter: MeterRef;
      /** What the last digit of the MPAN core should be where it is another one; null where it is right or no MPAN. */
      readonly expectedDigit: number | null;
    }
  | {
      readonly ok: false;
      readonly code: "meter_missing" | "meter_shortened" | "meter_too_long";
      readonly params: Params;
    };

/** The longest identifier: meters.identifier VARCHAR(32). */
export const LONGEST_IDENTIFIER = 32;

/** An MPAN as a spreadsheet shows it in a narrow column: 1.20002E+12. The digits behind are lost. */
const SHORTENED = /^\d(?:\.\d+)?E\+\d{2}$/i;
const FIGURES_APART = /^\d[\d\s]*$/;
const CORE_LENGTH = 13;
const CHECK_WEIGHTS = [3, 5, 7, 13, 17, 19, 23, 29, 31, 37, 41, 43];

/**
 * Reads a meter cell: an MPAN core, a full supply number of 21 or 22 digits (its last 13 are the core), an MPRN, or a
 * supplier's own code. Excel's damage (trailing .0, apostrophe, spaces inside) is undone where nothing was lost.
 */
export function identifyMeter(cell: string): MeterIdentity {
  const text = unwrapCell(cell);
  if (isMissingCell(text)) return { ok: false, code: "meter_missing", params: {} };
  if (SHORTENED.test(text)) return { ok: false, code: "meter_shortened", params: { value: text } };
  const digits = digitsOf(text);
  const supplyNumber = digits !== null && (digits.length === 21 || digits.length === 22) ? digits : null;
  const identifier =
    supplyNumber === null ? (digits ?? text.replace(/\s+/g, " ")) : supplyNumber.slice(-CORE_LENGTH);
  if (identifier.length > LONGEST_IDENTIFIER) {
    return { ok: false, code: "meter_too_long", params: { value: identifier } };
  }
  const kind = digits === null ? "other" : kindOf(identifier);
  return {
    ok: true,
    meter: { identifier, supplyNumber, kind },
    expectedDigit: kind === "mpan" ? wrongCheckDigit(identifier) : null,
  };
}

/** The text as digits only, where that is all it is but for spaces and Excel's decimals. */
function digitsOf(text: string): string | null {
  const whole = text.replace(/\.0+$/, "");
  return FIGURES_APART.test(whole) ? whole.replace(/\s/g, "") : null;
}

function kindOf(digits: string): MeterRef["kind"] {
  if (digits.length === CORE_LENGTH) return "mpan";
  return digits.length >= 6 && digits.length <= 10 ? "mprn" : "other";
}

/** The check digit of an MPAN core by its first 12 digits: their weighted sum mod 11 mod 10. */
export function mpanCheckDigit(core: string): number {
  let sum = 0;
  for (const [index, weight] of CHECK_WEIGHTS.entries()) sum += weight * (core.charCodeAt(index) - 48);
  return (sum % 11) % 10;
}

function wrongCheckDigit(core: string): number | null {
  const expected = mpanCheckDigit(core);
  return core.endsWith(String(expected)) ? null : expected;
}
