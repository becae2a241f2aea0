import { ownText } from "./own-text";

/** Texts kept at once: a year of half-hours (17,568) and the meters of a large portfolio fit. */
const MOST_KEPT = 50_000;

/**
 * The same function of a text, asked once for each text: the cells of a meter file repeat thousands of times. Bounded,
 * so that a column of ever new texts does not fill the memory.
 */
export function remember<T extends object | string>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let lastText = "";
  let last = read(lastText);
  return (text) => {
    if (text === lastText) return last;
    lastText = text;
    const before = known.get(text);
    if (before !== undefined) return (last = before);
    const kept = ownText(text);
    last = read(kept);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(kept, last);
    return last;
  };
}
