import { pickByName, type ColumnPick } from "./pick-by-name";
import { columnsOf, type Sheet } from "./sheet";

/**
 * The meter's column, by name only: MPAN or MPRN beats serial number beats code beats name, and a column that the
 * sample leaves blank beats nothing. Two of one rank with different contents raise a question; null where no heading
 * is a meter.
 */
export function pickMeter(sheet: Sheet): ColumnPick | null {
  return pickByName(sheet, columnsOf(sheet, "meter"), "which_meter_column");
}
