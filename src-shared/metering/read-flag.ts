/** What a flag says of a reading: measured, or estimated by the supplier; `unknown` is taken as actual, with a warning. */
export type Flag = "actual" | "estimated" | "unknown";

const FLAGS: ReadonlyMap<string, Flag> = new Map<string, Flag>([
  ["", "actual"],
  ["a", "actual"],
  ["actual", "actual"],
  // Padding in some feeds: no estimate, and nothing to warn of.
  ["c", "actual"],
  ["e", "estimated"],
  ["est", "estimated"],
  ["estimate", "estimated"],
  ["estimated", "estimated"],
]);

/** Reads an unwrapped flag cell, in any case. */
export function readFlag(text: string): Flag {
  return FLAGS.get(text.toLowerCase()) ?? "unknown";
}
