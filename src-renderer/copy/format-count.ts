const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** A number of a table: "71,842". */
export function formatCount(value: number): string {
  return whole.format(value);
}

/** A number within a sentence: "71,842", and "1.1 million" from a million up. */
export function formatProse(value: number): string {
  if (value >= 999_500_000) return `${tenth.format(value / 1e9)} billion`;
  if (value >= 1_000_000) return `${tenth.format(value / 1e6)} million`;
  return whole.format(value);
}

/** An estimate: three figures that count, "About" left to the sentence: 211,968 is "212,000". */
export function formatEstimate(value: number): string {
  if (value < 1000) return formatProse(value);
  const step = 10 ** (Math.floor(Math.log10(value)) - 2);
  return formatProse(Math.round(value / step) * step);
}

/** "1 row", "12 rows": the number and its noun. */
export function formatNumberOf(value: number, one: string, many: string): string {
  return `${formatProse(value)} ${value === 1 ? one : many}`;
}

/** A place in line: "2nd", "3rd", "11th", "22nd". */
export function formatOrdinal(value: number): string {
  const ending = new Map([
    ["one", "st"],
    ["two", "nd"],
    ["few", "rd"],
  ]);
  return `${whole.format(value)}${ending.get(ordinals.select(value)) ?? "th"}`;
}
const ordinals = new Intl.PluralRules("en-GB", { type: "ordinal" });
