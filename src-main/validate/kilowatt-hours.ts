import { formatMillionths, type Millionths } from "../../src-shared/metering/millionths";

/** Millionths as a plain decimal without needless zeros ("24.5"), for the params of a problem. */
export function kilowattHours(value: Millionths): string {
  if (!Number.isSafeInteger(value)) return String(value / 1_000_000);
  return formatMillionths(value).replace(/\.?0+$/, "");
}
