import { refuse, type Refusal } from "./doubt";
import { daily } from "./layouts/daily";
import type { Layout, LayoutFinding } from "./layouts/layout";
import { long } from "./layouts/long";
import { wide } from "./layouts/wide";
import { momentColumns } from "./moment-columns";
import { findPeriodBlocks } from "./find-period-blocks";
import { pickMeter } from "./pick-meter";
import { pickValue } from "./pick-value";
import { headingTexts, type Sheet } from "./sheet";

/** Tried in this order: half-hour columns are unmistakable, and a time of day tells long from daily. */
const LAYOUTS: readonly Layout[] = [wide, long, daily];

/**
 * Step 4. The first layout that the sheet is. A sheet without a meter, a day or readings is refused, naming the
 * columns found; a list of meters that has neither day nor reading is told what it is.
 */
export function detectLayout(sheet: Sheet): LayoutFinding | Refusal {
  const columns = headingTexts(sheet.columns);
  const meter = pickMeter(sheet);
  if (meter === null) return refuse("no_meter_column", { columns });
  const moment = momentColumns(sheet);
  if (moment === null) return refuse(hasReadings(sheet) ? "no_date_column" : "no_value_column", { columns });
  for (const layout of LAYOUTS) {
    const finding = layout({ sheet, meter: meter.column, moment });
    if (finding?.kind === "failure") return finding;
    if (finding !== null)
      return meter.doubt === null ? finding : { ...finding, doubts: [meter.doubt, ...finding.doubts] };
  }
  return refuse("no_value_column", { columns });
}

function hasReadings(sheet: Sheet): boolean {
  return (
    pickValue(sheet, true) !== null || findPeriodBlocks(sheet.columns.map(({ text }) => text)).length > 0
  );
}
