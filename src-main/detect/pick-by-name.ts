import type { QuestionCode } from "../../src-shared/catalogue/questions";
import type { Doubt } from "./doubt";
import { cellsOf, headingTexts, type Column, type Sheet } from "./sheet";

/** A column taken, and the question where another could be meant as well. */
export interface ColumnPick {
  readonly column: Column;
  readonly doubt: Doubt | null;
}

/**
 * The best of columns that are sorted by rank: the best rank of those that have something in the sample. Of several
 * of that rank whose cells differ the first is taken, with `question` naming them all. Null where there are none.
 */
export function pickByName(
  sheet: Sheet,
  candidates: readonly Column[],
  question: QuestionCode,
): ColumnPick | null {
  const filled = candidates.filter(({ index }) => cellsOf(sheet, index).length > 0);
  const usable = filled.length > 0 ? filled : candidates;
  const [first] = usable;
  if (first === undefined) return null;
  const contents = (column: Column): string => cellsOf(sheet, column.index).join("\n");
  const rivals = usable.filter(
    (column) => column.rank === first.rank && (column === first || contents(column) !== contents(first)),
  );
  const doubt = rivals.length > 1 ? { question, params: { columns: headingTexts(rivals) } } : null;
  return { column: first, doubt };
}
