import type { Detection } from "../../src-shared/jobs/detection";
import { READER_VERSION, type ImportPlan } from "../../src-shared/jobs/import-plan";
import { decodeSample } from "./decode-sample";
import { refuse } from "./doubt";
import { sampleRows, type SampleRow } from "./sample-rows";

/** A plan and the file it is for. */
export interface CheckPlanInput {
  /** What to call the plan in a failure: the path of its file, or the job's name. */
  readonly path: string;
  readonly plan: ImportPlan;
  /** The first bytes of the file to read by it, as for `detectFile`. */
  readonly sample: Uint8Array;
  readonly sampleIsWholeFile: boolean;
}

/**
 * Holds a plan that a person gave, or that a job stored, against its file: the same headings on the same line, every
 * column among them, and a layout that this version reads. Answers the plan, or `plan_unreadable` with the reason.
 */
export function checkPlan({ path, plan, sample, sampleIsWholeFile }: CheckPlanInput): Detection {
  const text = decodeSample(sample, plan.encoding, sampleIsWholeFile) ?? "";
  const reason = planFault(plan, sampleRows(text, plan.delimiter));
  return reason === null ? { kind: "plan", plan } : refuse("plan_unreadable", { path, reason });
}

/** Why a plan does not fit the rows of a file; null where it does. */
export function planFault(plan: ImportPlan, rows: readonly SampleRow[]): string | null {
  return headingFault(plan, rows) ?? columnFault(plan) ?? layoutFault(plan);
}

function headingFault({ headerLine, columns }: ImportPlan, rows: readonly SampleRow[]): string | null {
  const header = rows.find(({ line }) => line === headerLine);
  if (header === undefined) return `the file has no line ${headerLine}`;
  const width = Math.max(columns.length, header.cells.length);
  for (let index = 0; index < width; index++) {
    const [planned, found] = [columns[index]?.trim(), header.cells[index]];
    if (planned === found) continue;
    return `column ${index + 1} is ${quoted(found)} in the file and ${quoted(planned)} in the plan`;
  }
  return null;
}

const quoted = (heading: string | undefined): string => (heading === undefined ? "missing" : `“${heading}”`);

function columnFault(plan: ImportPlan): string | null {
  const used: readonly (readonly [name: string, column: number | null | undefined])[] = [
    ["meter", plan.meter.column],
    ["date", plan.date.column],
    ["time", plan.time !== null && plan.time.kind !== "datetime" ? plan.time.column : null],
    ["value", plan.value?.column],
    ["total", plan.total?.column],
    ["unit", plan.unit.column],
    ["quantity", plan.quantity.column],
    ...plan.periods.map((column) => ["periods", column] as const),
    ...flagColumns(plan).map((column) => ["flags", column] as const),
  ];
  const beyond = used.find(([, column]) => (column ?? 0) >= plan.columns.length);
  return beyond === undefined
    ? null
    : `${beyond[0]} names column ${beyond[1]} of ${plan.columns.length}, counted from 0`;
}

function flagColumns({ flags }: ImportPlan): readonly number[] {
  if (flags === null) return [];
  return flags.kind === "row" ? [flags.column] : flags.columns;
}

function layoutFault(plan: ImportPlan): string | null {
  const { layout, importType, interval, periods, flags, value, time } = plan;
  if (plan.reader !== READER_VERSION)
    return `it is for reader ${plan.reader}, and this is reader ${READER_VERSION}`;
  if ((layout === "daily") !== (importType === "daily"))
    return `layout ${layout} is not of type ${importType}`;
  const needed = importType === "daily" ? 1440 : 30;
  if (interval !== needed)
    return `interval ${interval} cannot be imported, only ${needed} for type ${importType}`;
  if (layout === "wide" && ![46, 48, 50].includes(periods.length))
    return `periods has ${periods.length} columns, not 46, 48 or 50`;
  if (new Set(periods).size < periods.length) return "periods names a column twice";
  if (flags?.kind === "period" && flags.columns.length !== periods.length)
    return "flags and periods differ in number";
  if (layout !== "wide" && value === null) return `layout ${layout} needs value`;
  return layout === "long" && time === null ? "layout long needs time" : null;
}
