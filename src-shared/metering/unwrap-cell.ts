/** Space as `trim` knows it, and the zero-width marks that copies from web pages leave at the edges. */
const EDGES = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g;

/**
 * What a cell says, without what Excel or a person wrapped around it: spaces (no-break ones too), the leading
 * apostrophe that keeps a number as text, and the formula form `="…"`.
 */
export function unwrapCell(cell: string): string {
  if (isPlain(cell)) return cell;
  const trimmed = cell.replace(EDGES, "");
  const formula = /^="([^"]*)"$/.exec(trimmed);
  if (formula !== null) return (formula[1] ?? "").replace(EDGES, "");
  return trimmed.startsWith("'") ? trimmed.slice(1).replace(EDGES, "") : trimmed;
}

/** Starts and ends with a figure or an ASCII letter, as nearly every cell does: nothing to take off. */
function isPlain(cell: string): boolean {
  return isWordCode(cell.charCodeAt(0)) && isWordCode(cell.charCodeAt(cell.length - 1));
}

function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
