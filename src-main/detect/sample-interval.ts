import { momentReader, type MomentPlaces } from "./row-moment";
import type { Sheet } from "./sheet";

/** How far apart the readings of a meter are; `unknown` where no meter has two on one day. */
export type SampleInterval = number | "a day" | "unknown";

/** A step so rare is a gap or a repeat, not the interval. */
const SHARE_OF_STEPS = 0.1;
const HOURLY_PERIODS = 24;

/** Figures of one channel on one day, in the order of the file. */
interface DayOfChannel {
  last: number;
  highest: number;
  count: number;
}

/**
 * The interval of a file with one reading a row: the smallest step between neighbours of one meter (and quantity) on
 * one day that is not rare. Numbered periods that end at 24 every day are hours. One reading a day is "a day".
 */
export function sampleInterval(
  sheet: Sheet,
  places: MomentPlaces,
  keyColumns: readonly number[],
): SampleInterval {
  const days = new Map<string, DayOfChannel>();
  const steps = new Map<number, number>();
  const channels = new Set<string>();
  const read = momentReader(places);
  for (const { cells } of sheet.rows) {
    const moment = read((column) => cells[column] ?? "");
    if (moment === null || moment.minutes === null) continue;
    const channel = keyColumns.map((column) => cells[column] ?? "").join("|");
    channels.add(channel);
    takeStep(days, steps, `${channel}|${moment.day}`, moment.minutes);
  }
  const step = smallestStep(steps);
  if (step === null) return days.size > channels.size ? "a day" : "unknown";
  return places.time?.kind === "period" && endsAtHours([...days.values()]) ? 60 : step;
}

function takeStep(
  days: Map<string, DayOfChannel>,
  steps: Map<number, number>,
  key: string,
  minutes: number,
): void {
  const day = days.get(key);
  if (day === undefined) {
    days.set(key, { last: minutes, highest: minutes, count: 1 });
    return;
  }
  const step = Math.abs(minutes - day.last);
  if (step > 0) steps.set(step, (steps.get(step) ?? 0) + 1);
  days.set(key, { last: minutes, highest: Math.max(day.highest, minutes), count: day.count + 1 });
}

function smallestStep(steps: ReadonlyMap<number, number>): number | null {
  const total = [...steps.values()].reduce((sum, count) => sum + count, 0);
  const common = [...steps].filter(([, count]) => count >= total * SHARE_OF_STEPS).map(([step]) => step);
  return common.length === 0 ? null : Math.min(...common);
}

function endsAtHours(days: readonly DayOfChannel[]): boolean {
  const last = (HOURLY_PERIODS - 1) * 30;
  const whole = days.filter(({ count }) => count === HOURLY_PERIODS);
  return whole.length > 0 && days.every(({ highest }) => highest <= last);
}
