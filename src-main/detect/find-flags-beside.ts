import type { Doubt } from "./doubt";
import { hasNumbers } from "./pick-value";
import { cellsOf, type Column, type Sheet } from "./sheet";

/** The column of each period's flag, where flags stand between the values; [i] belongs to period i + 1. */
export interface FlagsBeside {
  readonly columns: readonly number[];
  /** Where flags stand on both sides of every value, so that they could belong to either neighbour. */
  readonly doubt: Doubt | null;
}

const FLAG_HEADING = /flag|a\s?\/?\s?e\b|act|est|status|type|quality/i;

/**
 * Flags that stand between the values of a wide file, one after or one before each, under headings of their own
 * (`HH01, A/E, HH02, A/E`, or none). Null where the values stand side by side or what is between them is no flag.
 */
export function findFlagsBeside(sheet: Sheet, periods: readonly number[]): FlagsBeside | null {
  const after = periods.map((column) => column + 1);
  const before = periods.map((column) => column - 1);
  const isAfter = areFlags(sheet, after, periods);
  const isBefore = areFlags(sheet, before, periods);
  if (!isAfter && !isBefore) return null;
  const names = [before[0], after.at(-1)].map((column) => sheet.columns[column ?? -1]?.text ?? "");
  const doubt =
    isAfter && isBefore ? { question: "which_value_column" as const, params: { columns: names } } : null;
  return { columns: isAfter ? after : before, doubt };
}

function areFlags(sheet: Sheet, columns: readonly number[], periods: readonly number[]): boolean {
  if (columns.some((column) => periods.includes(column))) return false;
  const found = columns.map((index) => sheet.columns[index]).filter((column) => column !== undefined);
  // A day's own status in front of the first value has another name than the flags behind the values.
  const sameName = found.every((column) => bareName(column) === bareName(found[1]));
  return found.length === columns.length && sameName && saysFlags(sheet, found);
}

/** A heading without the number of its period: Flag1, Flag 2, Flag.3. */
const bareName = (column: Column | undefined): string => (column?.text ?? "").replace(/[\d\s_:.]/g, "");

function saysFlags(sheet: Sheet, columns: readonly Column[]): boolean {
  const filled = columns.filter(({ index }) => cellsOf(sheet, index).length > 0);
  if (filled.some((column) => hasNumbers(sheet, column))) return false;
  return filled.length > 0 || columns.every(({ text }) => FLAG_HEADING.test(text));
}
