/** So many characters at the end of a name are never cut: "_2025-10.csv". */
const KEPT = 14;
/** Fewer characters before them are not worth a cut: the mark of it is as wide. */
const WORTH_CUTTING = 4;

const graphemes = new Intl.Segmenter("en-GB", { granularity: "grapheme" });

/** A name in two, so that only the first part may be cut. Whole characters: none is split. */
export function splitName(name: string): [start: string, end: string] {
  const characters = Array.from(graphemes.segment(name), ({ segment }) => segment);
  const at = characters.length - KEPT;
  if (at < WORTH_CUTTING) return ["", name];
  return [characters.slice(0, at).join(""), characters.slice(at).join("")];
}
