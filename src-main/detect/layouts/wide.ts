import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import type { Doubt, Refusal } from "../doubt";
import { findFlagsBeside } from "../find-flags-beside";
import { findPeriodBlocks, type PeriodBlock } from "../find-period-blocks";
import { pickQuantity } from "../pick-quantity";
import { pickRowFlag } from "../pick-row-flag";
import { pickUnit } from "../pick-unit";
import { pickValueBlock, type HalfHourBlock, type ValueBlock } from "../pick-value-block";
import { planOf } from "../plan-of";
import { refuseBrokenPeriods, refuseChangeDay } from "../refuse-broken-periods";
import { momentReader } from "../row-moment";
import { columnsOf, type Sheet } from "../sheet";
import { statedClock } from "../stated-clock";
import type { LayoutFinding, LayoutInput } from "./layout";

/**
 * One day a row, a column for each half-hour: numbered (`HH01`…`HH48`, `1`…`50`), by the time it starts
 * (`00:00`…`23:30`) or by the time it ends (`00:30`…`24:00`). Null where no headings are periods. Columns that have
 * gaps or repeats are refused, columns of an hour or a quarter raise a question.
 */
export function wide(input: LayoutInput): LayoutFinding | Refusal | null {
  const { sheet } = input;
  const headings = sheet.columns.map(({ text }) => text);
  const blocks = findPeriodBlocks(headings);
  const broken = blocks.map(({ grid }) => grid).find((grid) => grid.kind === "broken");
  if (broken !== undefined) return refuseBrokenPeriods(broken, headings);
  const picked = pickValueBlock(sheet, blocks.filter(isHalfHours));
  if (picked === null) return otherInterval(input, blocks);
  const { grid } = picked.values;
  if (grid.by === "change day" && !onChangeDays(input, grid.columns.length)) {
    return refuseChangeDay(grid.columns.map((column) => headings[column] ?? ""));
  }
  return settled(input, picked);
}

const isHalfHours = (block: PeriodBlock): block is HalfHourBlock => block.grid.kind === "half-hours";

function settled(input: LayoutInput, { values, flags, doubt }: ValueBlock): LayoutFinding | Refusal {
  const { sheet } = input;
  const first = sheet.columns[values.grid.columns[0] ?? -1] ?? input.moment.day;
  const unit = pickUnit(sheet, first);
  if (unit.kind === "failure") return unit;
  const quantity = pickQuantity(sheet, input.meter.index, first.quantity);
  const flagged = flagsOf(sheet, values, flags);
  const plan = planOf(sheet, {
    ...wideParts(input, values.grid.columns),
    periodsBy: values.grid.by === "clock" ? "clock" : "number",
    flags: flagged.flags,
    unit: unit.unit,
    quantity: quantity.quantity,
    label: values.grid.label,
  });
  const doubts = [doubt, unit.doubt, quantity.doubt, flagged.doubt].filter((one) => one !== null);
  return { kind: "layout", plan, doubts, stated: statedIn(input, values.grid) };
}

function wideParts({ sheet, meter, moment }: LayoutInput, periods: readonly number[]) {
  const [total] = columnsOf(sheet, "total");
  return {
    importType: "hh" as const,
    layout: "wide" as const,
    meter: meter.index,
    date: moment.day.index,
    time: null,
    periods: [...periods],
    value: null,
    total: total === undefined ? null : { column: total.index },
  };
}

/** Headings that skip or repeat the hour of a change day are British time whatever else they say. */
function statedIn(
  { sheet, moment }: LayoutInput,
  { label, by, columns }: Omit<HalfHourBlock["grid"], "kind">,
): LayoutFinding["stated"] {
  const clock =
    by === "change day" ? "local" : statedClock(sheet, [sheet.columns[columns[0] ?? -1], moment.day]);
  return { order: moment.day.order, clock, label };
}

/** Flags of each period in a block of their own, or beside each value, or else one column for the whole row. */
function flagsOf(
  sheet: Sheet,
  values: HalfHourBlock,
  block: HalfHourBlock | null,
): { flags: ImportPlan["flags"]; doubt: Doubt | null } {
  if (block !== null) return { flags: { kind: "period", columns: [...block.grid.columns] }, doubt: null };
  const beside = findFlagsBeside(sheet, values.grid.columns);
  if (beside !== null)
    return { flags: { kind: "period", columns: [...beside.columns] }, doubt: beside.doubt };
  const row = pickRowFlag(sheet);
  return { flags: row === null ? null : { kind: "row", column: row.index }, doubt: null };
}

/** Columns of an hour or a quarter: only a person can say what to make of them. */
function otherInterval(input: LayoutInput, blocks: readonly PeriodBlock[]): LayoutFinding | null {
  const other = blocks.map(({ grid }) => grid).find((grid) => grid.kind === "other");
  if (other === undefined) return null;
  const plan = planOf(input.sheet, {
    ...wideParts(input, other.columns),
    flags: null,
    unit: { column: null, default: "kWh" },
    quantity: { column: null, default: "AI" },
    label: "start",
  });
  const doubt: Doubt = { question: "which_interval", params: { found: `${other.minutes} minutes` } };
  return {
    kind: "layout",
    plan,
    doubts: [doubt],
    stated: statedIn(input, { label: "start", by: "clock", columns: other.columns }),
  };
}

/** Whether every day of the sample is a change day of that many half-hours, as the times in its headings say. */
function onChangeDays({ sheet, moment }: LayoutInput, periods: number): boolean {
  const change = periods === 46 ? "forward" : "back";
  const read = momentReader({ date: moment.day.index, time: null });
  return sheet.rows.every(({ cells }) => {
    const day = read((column) => cells[column] ?? "");
    return day === null || day.change === change;
  });
}
