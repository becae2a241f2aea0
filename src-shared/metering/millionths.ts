/**
 * Readings are whole millionths of a kWh (or kVArh), exact in a JavaScript number up to 9 x 10^15. A missing value
 * is NaN, never zero.
 */
export type Millionths = number;

/** A missing half-hour. */
export const MISSING: Millionths = Number.NaN;

/** Whether a half-hour is missing (NaN is the only value that differs from itself; faster than Number.isNaN in the hot loops). */
export const isMissing = (value: Millionths): boolean => value !== value;

/** The largest absolute half-hour the stores hold: DECIMAL(12,6), so 999,999.999999 kWh. */
export const LARGEST_HALF_HOUR: Millionths = 999_999_999_999;

/** The largest absolute daily total: DECIMAL(16,6) cut to what a number holds exactly. */
export const LARGEST_TOTAL: Millionths = 9_007_199_254_740_991;

/** Decimal text with exactly six decimals ("-0.500000"), as DECIMAL columns take and give it. */
export function formatMillionths(value: Millionths): string {
  const absolute = Math.abs(value);
  const whole = Math.floor(absolute / 1_000_000);
  const fraction = String(absolute % 1_000_000).padStart(6, "0");
  return `${value < 0 ? "-" : ""}${String(whole)}.${fraction}`;
}

/** Millionths of a plain decimal text with at most six decimals, as a DECIMAL column gives it; exact. */
export function millionthsOfDecimal(text: string): Millionths {
  const negative = text.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? text.slice(1) : text).split(".");
  const value = Number(whole) * 1_000_000 + Number(fraction.padEnd(6, "0"));
  return negative && value !== 0 ? -value : value;
}
