import { UNREADABLE, readValue } from "../../src-shared/metering/read-value";
import { unitScale } from "../../src-shared/metering/units";
import type { Doubt } from "./doubt";
import { pickByName, type ColumnPick } from "./pick-by-name";
import { cellsOf, columnsOf, type Column, type Sheet } from "./sheet";

const SCALE = unitScale("kWh", 30);

/**
 * The value's column of a file with one value a row: a column named as consumption beats one named as a reading or
 * value. A register (index, opening, closing, read) is not consumption: where nothing better stands beside it, it
 * raises a question. Volumes of gas give way to kWh. A daily file may call its one value a total. Null where no heading is a value.
 */
export function pickValue(sheet: Sheet, daily: boolean): ColumnPick | null {
  const all = columnsOf(sheet, "value");
  const energy = all.filter(({ unit }) => unit !== "fuel");
  const values = energy.length > 0 ? energy : all;
  const numeric = values.filter((column) => hasNumbers(sheet, column));
  const named = pickByName(sheet, numeric.length > 0 ? numeric : values, "which_value_column");
  if (named !== null) return named;
  const total = daily ? pickByName(sheet, columnsOf(sheet, "total"), "which_value_column") : null;
  return total ?? pickRegister(sheet);
}

function pickRegister(sheet: Sheet): ColumnPick | null {
  const [column] = columnsOf(sheet, "register");
  return column === undefined ? null : { column, doubt: registerDoubt(column) };
}

/** The question whether a column that looks like a meter's register is consumption. */
export const registerDoubt = (column: Column): Doubt => ({
  question: "register_or_consumption",
  params: { column: column.text },
});

/** Whether a column of the sample is numbers for the most part; a blank one may become so. */
export function hasNumbers(sheet: Sheet, { index }: { readonly index: number }): boolean {
  const cells = cellsOf(sheet, index);
  const numbers = cells.filter((cell) => readValue(cell, SCALE) !== UNREADABLE);
  return numbers.length * 2 >= cells.length;
}
