import { delimiter as delimiterSchema, type Delimiter } from "../../src-shared/jobs/import-plan";
import { sampleRows } from "./sample-rows";

const CANDIDATES = delimiterSchema.options;
const LINES_LOOKED_AT = 100;
/** Excel's own way to say it, in the first line. */
const STATED = /^sep=(.)\s*$/i;

/**
 * Step 2. The delimiter: the one that a `sep=` line states, else the one that cuts the most lines into the same
 * number of cells, more than one; of equals, the one that makes more cells (a decimal comma cuts every line too, but
 * fewer times). A text that none of them cuts has commas.
 */
export function detectDelimiter(text: string): Delimiter {
  const lines = firstLines(text);
  const stated = delimiterSchema.safeParse(STATED.exec(lines[0] ?? "")?.[1]);
  if (stated.success) return stated.data;
  const sample = lines.join("\n");
  const scores = CANDIDATES.map((candidate) => ({ candidate, ...commonWidth(sample, candidate) }));
  scores.sort((a, b) => b.rows - a.rows || b.width - a.width);
  return scores[0]?.candidate ?? ",";
}

function firstLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/, LINES_LOOKED_AT * 2);
  return lines.filter((line) => line.trim() !== "").slice(0, LINES_LOOKED_AT);
}

/** The number of cells, more than one, that most rows have, and how many rows have it. */
function commonWidth(sample: string, delimiter: Delimiter): { rows: number; width: number } {
  const counts = new Map<number, number>();
  for (const { cells } of sampleRows(sample, delimiter)) {
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let best = { rows: 0, width: 0 };
  for (const [width, rows] of counts) {
    if (rows > best.rows || (rows === best.rows && width > best.width)) best = { rows, width };
  }
  return best;
}
