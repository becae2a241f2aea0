import { readFlag } from "../../src-shared/metering/read-flag";
import { saysQuantity } from "./pick-quantity";
import { hasNumbers } from "./pick-value";
import { cellsOf, columnsOf, type Column, type Sheet } from "./sheet";

/**
 * The column that says for a whole row whether it is actual or estimated: of those named so, the first in which the
 * sample has a known flag, else the first whose cells are neither numbers nor quantities. Null where there is none.
 */
export function pickRowFlag(sheet: Sheet): Column | null {
  const candidates = columnsOf(sheet, "flag").filter((column) => mayBeFlag(sheet, column));
  return candidates.find((column) => hasKnownFlag(sheet, column)) ?? candidates[0] ?? null;
}

/** Rank of the names that say "estimated": a 0 or 1 below them is a flag all the same, and warned of as not known. */
const SAYS_ESTIMATED = 1;

function mayBeFlag(sheet: Sheet, column: Column): boolean {
  if (cellsOf(sheet, column.index).length === 0) return true;
  const numbers = hasNumbers(sheet, column) && column.rank !== SAYS_ESTIMATED;
  return !numbers && !saysQuantity(sheet, column);
}

const hasKnownFlag = (sheet: Sheet, { index }: Column): boolean =>
  cellsOf(sheet, index).some((cell) => readFlag(cell) !== "unknown");
