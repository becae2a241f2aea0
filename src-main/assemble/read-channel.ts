import type { ImportPlan, Quantity } from "../../src-shared/jobs/import-plan";
import { isMissingCell } from "../../src-shared/metering/missing-cell";
import { readQuantity } from "../../src-shared/metering/read-quantity";
import { isReactive, readUnit } from "../../src-shared/metering/units";
import { unwrapCell } from "../../src-shared/metering/unwrap-cell";
import type { CellFault, ChannelReading } from "../../src-shared/reading/row-reading";

/**
 * Reads a row's quantity and unit; a blank cell means the file's own. kVArh belongs to RI and RE only: where nothing
 * names the quantity, kVArh makes it reactive; where the row names both and they disagree, its unit is a fault.
 */
export function readChannel(
  plan: Pick<ImportPlan, "unit" | "quantity">,
  unitText: string,
  quantityText: string,
): ChannelReading {
  const namedUnit = unwrapCell(unitText);
  const namedQuantity = unwrapCell(quantityText);
  const unit = isMissingCell(namedUnit) ? plan.unit.default : readUnit(namedUnit);
  const quantity = isMissingCell(namedQuantity) ? null : readQuantity(namedQuantity);
  if (unit === null) return unknown(namedUnit, plan.unit.column);
  if (quantity === null) {
    if (!isMissingCell(namedQuantity)) return unknown(namedQuantity, plan.quantity.column);
    return {
      ok: true,
      unit,
      quantity: unit === "kVArh" ? reactive(plan.quantity.default) : plan.quantity.default,
    };
  }
  const disagree = (unit === "kVArh") !== isReactive(quantity);
  const unitIsNamed = !isMissingCell(namedUnit) || unit === "kVArh";
  if (disagree && unitIsNamed) return unknown(namedUnit || unit, plan.unit.column ?? plan.quantity.column);
  return { ok: true, unit, quantity };
}

const reactive = (quantity: Quantity): Quantity =>
  quantity === "AE" ? "RE" : quantity === "AI" ? "RI" : quantity;

const unknown = (value: string, column: number | null): CellFault => ({
  ok: false,
  code: "unit_unknown",
  params: { value },
  column: column ?? 0,
});
