import type { ImportPlan, Quantity } from "../../src-shared/jobs/import-plan";
import { readQuantity } from "../../src-shared/metering/read-quantity";
import type { Doubt } from "./doubt";
import { cellsOf, columnsOf, type Column, type Sheet } from "./sheet";

/** The measurement quantity of a file's values. */
export interface QuantityPick {
  readonly quantity: ImportPlan["quantity"];
  readonly doubt: Doubt | null;
}

/**
 * The quantity: each row's own where a column says it in words that are known (AI, Export, kVArh…), else `fallback`,
 * from the value's heading. A channel column in other words is left out while each meter has one channel only; where
 * a meter has several, adding them up or letting the last win would both be wrong: a question.
 */
export function pickQuantity(sheet: Sheet, meter: number, fallback: Quantity): QuantityPick {
  const candidates = [...columnsOf(sheet, "quantity"), ...columnsOf(sheet, "flag")];
  const known = candidates.find((column) => saysQuantity(sheet, column));
  if (known !== undefined) return { quantity: { column: known.index, default: fallback }, doubt: null };
  const channels = columnsOf(sheet, "quantity").flatMap((column) => severalOfAMeter(sheet, meter, column));
  const quantity = { column: null, default: fallback };
  if (channels.length === 0) return { quantity, doubt: null };
  return { quantity, doubt: { question: "which_value_column", params: { columns: channels } } };
}

/** Whether all that a column has in the sample are names of quantities. */
export function saysQuantity(sheet: Sheet, column: Column): boolean {
  const cells = cellsOf(sheet, column.index);
  return cells.length > 0 && cells.every((cell) => readQuantity(cell) !== null);
}

/** The channels ("Channel 1", "Channel 2") of the first meter that has more than one. */
function severalOfAMeter(sheet: Sheet, meter: number, column: Column): string[] {
  const channels = new Map<string, Set<string>>();
  for (const { cells } of sheet.rows) {
    const key = cells[meter] ?? "";
    const own = channels.get(key) ?? new Set();
    channels.set(key, own.add(cells[column.index] ?? ""));
    if (own.size > 1) return [...own].map((channel) => `${column.text} ${channel}`);
  }
  return [];
}
