/**
 * What tells whether a file's name is wanted: patterns apart by commas ("*.csv, *.txt"), in which * stands for any
 * characters and ? for one. Capitals count as small letters, as people who name files mean them.
 */
export function nameMatcher(glob: string): (name: string) => boolean {
  const patterns = glob
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(patternOf);
  return (name) => patterns.some((pattern) => pattern.test(name));
}

function patternOf(part: string): RegExp {
  const text = part
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${text}$`, "isu");
}
