/**
 * Parts of the catalogue as one text: each a sentence with its full stop, also where it ends in a server's own words,
 * which come with one or without. What is empty is left out.
 */
export function sentences(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(" ");
}
