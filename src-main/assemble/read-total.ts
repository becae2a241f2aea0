import { readValue, UNREADABLE } from "../../src-shared/metering/read-value";
import { isMissing } from "../../src-shared/metering/millionths";
import { toMillionths, type UnitScale } from "../../src-shared/metering/units";
import { unwrapCell } from "../../src-shared/metering/unwrap-cell";
import type { TotalReading } from "../../src-shared/reading/row-reading";

/** A supplier's total with how far its rounding lets it be from the sum; null where the cell holds none. It is never stored. */
export function readTotal(cell: string, scale: UnitScale, decimalComma: boolean): TotalReading | null {
  const value = readValue(cell, scale, decimalComma);
  if (isMissing(value) || value === UNREADABLE) return null;
  const decimals = /\.(\d*)$/.exec(unwrapCell(cell))?.[1]?.length ?? 0;
  return { value, tolerance: toMillionths(5, decimals + 1, scale) };
}
