import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import type { Doubt, Refusal } from "../doubt";
import { onlyRises } from "../only-rises";
import { pickQuantity } from "../pick-quantity";
import { pickRowFlag } from "../pick-row-flag";
import { pickUnit } from "../pick-unit";
import { pickValue, registerDoubt } from "../pick-value";
import type { LayoutInput } from "./layout";

/** The columns of a file with one value a row, whatever that value covers. */
export interface OneValue {
  readonly kind: "one value";
  readonly parts: Pick<ImportPlan, "value" | "flags" | "unit" | "quantity" | "periods" | "total" | "label">;
  /** Columns that tell one stream of readings from another. */
  readonly channel: readonly number[];
  readonly doubts: readonly Doubt[];
}

/** Finds value, flag, unit and quantity of a file with one value a row; null where no heading is a value. */
export function oneValue({ sheet, meter }: LayoutInput, daily: boolean): OneValue | Refusal | null {
  const value = pickValue(sheet, daily);
  if (value === null) return null;
  const unit = pickUnit(sheet, value.column);
  if (unit.kind === "failure") return unit;
  const quantity = pickQuantity(sheet, meter.index, value.column.quantity);
  const flag = pickRowFlag(sheet);
  const channel = [meter.index, quantity.quantity.column, unit.unit.column].filter(
    (column) => column !== null,
  );
  // A heading that says kWh or consumption is taken at its word; Reading or Value may be either.
  const ambiguous = value.column.unit === null && value.column.rank > 0 && value.doubt === null;
  const rises = ambiguous && onlyRises(sheet, value.column.index, channel);
  const doubts = [value.doubt, rises ? registerDoubt(value.column) : null, unit.doubt, quantity.doubt];
  return {
    kind: "one value",
    parts: {
      value: { column: value.column.index, confirmed: false },
      flags: flag === null ? null : { kind: "row", column: flag.index },
      unit: unit.unit,
      quantity: quantity.quantity,
      periods: [],
      total: null,
      label: "start",
    },
    channel,
    doubts: doubts.filter((doubt) => doubt !== null),
  };
}
