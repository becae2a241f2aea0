import { detectFile } from "../../../src-main/detect/detect-file";
import type { FileDetection } from "../../../src-main/detect/file-detection";
import type { FirstLook } from "../../../src-shared/jobs/detection";
import type { ImportPlan, TypeChoice } from "../../../src-shared/jobs/import-plan";
import { mpanCheckDigit } from "../../../src-shared/metering/identify-meter";

/** An MPAN core of our own: twelve figures and the right check digit. */
export const mpan = (twelve: string): string => twelve + String(mpanCheckDigit(twelve));

export const METER = mpan("120002330596");
export const OTHER_METER = mpan("209988776655");

/** A file of these lines, as detection sees it. */
export function detectText(
  lines: readonly string[],
  { typeChoice = "auto", whole = true }: { typeChoice?: TypeChoice; whole?: boolean } = {},
): FileDetection {
  const sample = Buffer.from(`${lines.join("\n")}\n`);
  return detectFile({ filename: "file.csv", sample, sampleIsWholeFile: whole, typeChoice });
}

/** What detection makes of a whole file of these lines, as one line of text. */
export function detected(lines: readonly string[], typeChoice: TypeChoice = "auto"): string {
  const found = detectText(lines, { typeChoice });
  return found.kind === "open" ? "open" : said(found.detection);
}

/** A detection in one line of text: a plan by its headings, or the code and params of a question or failure. */
export function said(detection: FirstLook): string {
  if (detection.kind === "rejects") return `rejects of ${detection.file.batchId}`;
  if (detection.kind === "plan") return planText(detection.plan);
  const code = detection.kind === "question" ? detection.question : detection.code;
  const params = Object.values(detection.params).map((value) =>
    Array.isArray(value) ? value.join(", ") : value,
  );
  return `${detection.kind} ${code}${params.length > 0 ? ": " : ""}${params.join("; ")}`;
}

/** The plan of a detection that is one, or of the question's draft. */
export function planOfDetection(found: FileDetection): ImportPlan {
  if (found.kind === "open") return found.draft;
  const { detection } = found;
  if (detection.kind === "plan") return detection.plan;
  if (detection.kind === "question" && detection.draft !== null) return detection.draft;
  throw new Error(`no plan: ${said(detection)}`);
}

/** A plan in one line of text, its columns by their headings. */
export function planText(plan: ImportPlan): string {
  const name = (column: number): string => plan.columns[column] ?? `(no column ${column})`;
  return [
    `${plan.layout} ${plan.importType}`,
    name(plan.meter.column),
    `${name(plan.date.column)} ${plan.date.order}${plan.date.assumed ? " assumed" : ""}`,
    timeText(plan, name),
    valueText(plan, name),
    flagText(plan, name),
    plan.total === null ? "" : `total ${name(plan.total.column)}`,
    `${plan.unit.default}${plan.unit.column === null ? "" : ` by ${name(plan.unit.column)}`}`,
    `${plan.quantity.default}${plan.quantity.column === null ? "" : ` by ${name(plan.quantity.column)}`}`,
    plan.importType === "daily" ? "" : `${plan.clock} ${plan.clockReason}`,
  ]
    .filter((part) => part !== "")
    .join(" | ");
}

type Name = (column: number) => string;

function timeText({ time, label, midnight }: ImportPlan, name: Name): string {
  if (time === null) return "";
  const end = midnight === undefined ? label : `${label}, midnight of the ${midnight}`;
  return time.kind === "datetime" ? `date-time ${end}` : `${time.kind} ${name(time.column)} ${end}`;
}

function valueText({ layout, periods, periodsBy, label, value }: ImportPlan, name: Name): string {
  if (layout !== "wide") return value === null ? "no value" : name(value.column);
  const [first = -1, last = -1] = [periods[0], periods.at(-1)];
  return `${name(first)}..${name(last)} (${periods.length}) by ${periodsBy ?? "?"} ${label}`;
}

function flagText({ flags }: ImportPlan, name: Name): string {
  if (flags === null) return "";
  if (flags.kind === "row") return `flag ${name(flags.column)}`;
  return `flags at ${flags.columns[0] ?? -1}..${flags.columns.at(-1) ?? -1} (${flags.columns.length})`;
}
