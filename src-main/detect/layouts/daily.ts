import { refuse, type Doubt, type Refusal } from "../doubt";
import { planOf } from "../plan-of";
import { momentReader } from "../row-moment";
import { headingTexts, type Sheet } from "../sheet";
import type { LayoutFinding, LayoutInput } from "./layout";
import { oneValue } from "./one-value";

/** So many rows of one meter and day, on the average, are half-hours whose times are missing, not repeats. */
const TOO_MANY_A_DAY = 4;

/** One total a day a row, as in `1200023305967, 2025-11-01, 45.1`. Null where no heading is a value. */
export function daily(input: LayoutInput): LayoutFinding | Refusal | null {
  const { sheet, meter, moment } = input;
  const value = oneValue(input, true);
  if (value === null || value.kind === "failure") return value;
  const date = moment.day.index;
  const days = countDays(sheet, date, value.channel);
  if (days.rows >= days.meterDays * TOO_MANY_A_DAY && days.meterDays > 0) {
    return refuse("no_time_column", { columns: headingTexts(sheet.columns) });
  }
  const plan = planOf(sheet, {
    ...value.parts,
    importType: "daily",
    layout: "daily",
    meter: meter.index,
    date,
    time: null,
  });
  const doubt = days.meterDays > days.meters ? null : midnightDoubt(input);
  return {
    kind: "layout",
    plan,
    doubts: doubt === null ? value.doubts : [...value.doubts, doubt],
    stated: { order: moment.day.order, clock: null, label: "start" },
  };
}

/**
 * A date-time column of which each meter has one row, at midnight: the day's total, or the first half-hour of a file
 * that was cut short.
 */
function midnightDoubt({ sheet, moment }: LayoutInput): Doubt | null {
  const read = momentReader({ date: moment.day.index, time: { kind: "datetime" } });
  const timed = sheet.rows.some(({ cells }) => read((column) => cells[column] ?? "")?.minutes === 0);
  if (moment.day.kind !== "datetime" || !timed) return null;
  return { question: "which_interval", params: { found: "an unknown time" } };
}

function countDays(
  sheet: Sheet,
  date: number,
  channel: readonly number[],
): { rows: number; meterDays: number; meters: number } {
  const meters = new Set<string>();
  const meterDays = new Set<string>();
  let rows = 0;
  const read = momentReader({ date, time: null });
  for (const { cells } of sheet.rows) {
    const moment = read((column) => cells[column] ?? "");
    if (moment === null) continue;
    const meter = channel.map((column) => cells[column] ?? "").join("|");
    rows += 1;
    meters.add(meter);
    meterDays.add(`${meter}|${moment.day}`);
  }
  return { rows, meterDays: meterDays.size, meters: meters.size };
}
