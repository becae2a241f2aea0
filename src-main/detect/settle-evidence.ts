import type { Detection } from "../../src-shared/jobs/detection";
import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import { unwrapCell } from "../../src-shared/metering/unwrap-cell";
import { startClockEvidence, type ClockFinding } from "./clock-evidence";
import { startDateEvidence, type DateOrderFinding } from "./date-evidence";
import type { Doubt } from "./doubt";
import type { CellAt, SettleEvidence } from "./file-detection";
import { startLabelEvidence, type LabelFinding } from "./label-evidence";
import type { LayoutFinding } from "./layouts/layout";
import { momentReader } from "./row-moment";

/** Evidence that can also say whether rows it has not seen could still change its answer. */
export interface SampleEvidence extends SettleEvidence {
  isOpen(): boolean;
}

/**
 * Collects what rows say about all that the headings leave unsaid: date order, clock, and start or end. What the
 * headings state is never looked for in the rows.
 */
export function startSettleEvidence(layout: LayoutFinding): SampleEvidence {
  const { plan, stated } = layout;
  const dates = startDateEvidence();
  const clock = startClockEvidence(plan);
  const label = startLabelEvidence();
  const read = momentReader({ date: plan.date.column, time: plan.time });
  const channel = [plan.meter.column, plan.quantity.column, plan.unit.column].filter(
    (column) => column !== null,
  );
  // A daily total belongs to its day whatever the clock.
  const wantsClock = stated.clock === null && plan.importType === "hh";
  const wantsLabel = stated.label === null;
  let zoneless = 0;

  const channelOf = (cellAt: CellAt): string =>
    channel.length === 1 ? cellAt(plan.meter.column) : channel.map(cellAt).join("|");

  const add: SettleEvidence["add"] = (cellAt, line) => {
    const dateCell = cellAt(plan.date.column);
    if (stated.order === null) dates.add(unwrapCell(dateCell), line);
    if (!wantsClock && !wantsLabel) return;
    const moment = read((column) => (column === plan.date.column ? dateCell : cellAt(column)));
    if (moment === null) return;
    if (!moment.zoned) zoneless += 1;
    if (wantsClock) clock.add(moment, cellAt);
    if (wantsLabel) label.add(channelOf(cellAt), moment);
  };

  const isOpen = (): boolean => {
    const order = dates.finish();
    if (stated.order === null && order.kind === "order" && order.open) return true;
    if (wantsClock && zoneless > 0 && clock.finish() === "silent") return true;
    return wantsLabel;
  };

  const finish = (): Detection => concluded(layout, dates.finish(), clock.finish(), label.finish());
  return { add, isOpen, finish };
}

function concluded(
  { plan, stated, doubts }: LayoutFinding,
  order: DateOrderFinding,
  clock: ClockFinding,
  label: LabelFinding,
): Detection {
  if (stated.order === null && order.kind === "contradiction") {
    const { text, line } = order;
    return { kind: "failure", code: "plan_contradicted", params: { what: `“${text}”`, line, rows: 0 } };
  }
  const date =
    order.kind === "order" && stated.order === null
      ? { column: plan.date.column, order: order.order, assumed: order.assumed }
      : { column: plan.date.column, order: stated.order ?? "dmy", assumed: false };
  const settled: ImportPlan = {
    ...plan,
    date,
    ...clockOf(stated.clock, clock),
    ...labelOf(stated.label, label),
  };
  const [doubt] = [
    ...doubts,
    ...(stated.clock === null && clock === "mixed" ? [CLOCK_DOUBT] : []),
    ...(stated.label === null && label.label === "unsure" ? [LABEL_DOUBT] : []),
  ];
  return doubt === undefined
    ? { kind: "plan", plan: settled }
    : { kind: "question", ...doubt, draft: settled };
}

const CLOCK_DOUBT: Doubt = { question: "which_clock", params: {} };
const LABEL_DOUBT: Doubt = { question: "start_or_end", params: {} };

function clockOf(
  stated: ImportPlan["clock"] | null,
  found: ClockFinding,
): Pick<ImportPlan, "clock" | "clockReason"> {
  if (stated !== null) return { clock: stated, clockReason: "header" };
  if (found === "utc" || found === "local") return { clock: found, clockReason: "change_day" };
  return { clock: "local", clockReason: "assumed" };
}

function labelOf(
  stated: ImportPlan["label"] | null,
  found: LabelFinding,
): Pick<ImportPlan, "label" | "midnight"> {
  if (stated !== null) return { label: stated };
  const label = found.label === "end" ? "end" : "start";
  return found.ownMidnight ? { label, midnight: "own_day" } : { label };
}
