import { READER_VERSION, type ImportPlan } from "../../src-shared/jobs/import-plan";
import type { Sheet } from "./sheet";

/** What a layout knows of a plan; the sheet has the rest. */
export type PlanParts = Pick<
  ImportPlan,
  "importType" | "layout" | "time" | "periods" | "value" | "flags" | "total" | "unit" | "quantity" | "label"
> &
  Partial<Pick<ImportPlan, "periodsBy">> & { readonly meter: number; readonly date: number };

/**
 * The plan of a layout before it is settled: British order and local time, both assumed. The interval is that of the
 * import type, the only two there are.
 */
export function planOf(sheet: Sheet, { meter, date, ...parts }: PlanParts): ImportPlan {
  return {
    reader: READER_VERSION,
    ...parts,
    encoding: sheet.encoding,
    delimiter: sheet.delimiter,
    headerLine: sheet.headerLine,
    columns: sheet.columns.map(({ text }) => text),
    meter: { column: meter },
    date: { column: date, order: "dmy", assumed: true },
    interval: parts.importType === "daily" ? 1440 : 30,
    clock: "local",
    clockReason: "assumed",
  };
}
