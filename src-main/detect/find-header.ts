import { findPeriodBlocks } from "./find-period-blocks";
import { readHeading } from "./read-heading";
import type { SampleRow } from "./sample-rows";

/** So many lines may stand above the headings: portals put seven to nine, with titles, periods and totals. */
const MOST_PREAMBLE = 40;
/** A block of half-hours is as good as three named columns. */
const BLOCK_SCORE = 3;
/** A number or date in the row speaks against headings: `MPAN,1200023305967` and `From,01/11/2025` are about a report. */
const DATA_COST = 2;
const DATA = /^[-+]?\d[\d\s./:,-]*$/;

/**
 * Step 3. The index of the row of headings: of the first rows, the one that names the most different kinds of column
 * (a row of half-hours counts for three); of equals, the one with more words, then the first. Where no row names any,
 * the first row of two words or more, so that its columns can be named to the person; null where there is none.
 */
export function findHeader(rows: readonly SampleRow[]): number | null {
  let best = { index: -1, score: 0, words: 0 };
  let firstOfWords: number | null = null;
  for (const [index, { cells }] of rows.slice(0, MOST_PREAMBLE).entries()) {
    const words = cells.filter(isWord).length;
    const score = headerScore(cells);
    if (score > best.score || (score === best.score && score > 0 && words > best.words)) {
      best = { index, score, words };
    }
    if (firstOfWords === null && words >= 2 && words === cells.filter((cell) => cell !== "").length) {
      firstOfWords = index;
    }
  }
  return best.index >= 0 ? best.index : firstOfWords;
}

function headerScore(cells: readonly string[]): number {
  const kinds = new Set(cells.map((cell) => readHeading(cell).kind).filter((kind) => kind !== null));
  const blocks = findPeriodBlocks(cells);
  const hasPeriods = blocks.some(({ grid }) => grid.kind !== "broken");
  const periods = new Set(blocks.flatMap(({ grid }) => grid.columns));
  const hasData = cells.some((cell, column) => DATA.test(cell) && !periods.has(column));
  return kinds.size + (hasPeriods ? BLOCK_SCORE : 0) - (hasData ? DATA_COST : 0);
}

/** Letters, and no figure in front as dates and values have. */
const isWord = (cell: string): boolean => /^[^\d]*[a-z]/i.test(cell);
