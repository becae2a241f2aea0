import type { Doubt, Refusal } from "../doubt";
import { planOf } from "../plan-of";
import { momentReader, type MomentPlaces } from "../row-moment";
import { sampleInterval, type SampleInterval } from "../sample-interval";
import type { Sheet } from "../sheet";
import { statedClock } from "../stated-clock";
import type { LayoutFinding, LayoutInput } from "./layout";
import { oneValue } from "./one-value";

/**
 * One half-hour a row: a date-time, a date and a time, or a date and a settlement period, as in
 * `E06BG12862;09/11/2024 00:30:00;5.3;kWh;A`. Null where rows have a day only, or where each meter has one reading a
 * day (`daily` takes those).
 */
export function long(input: LayoutInput): LayoutFinding | Refusal | null {
  const { sheet, meter, moment } = input;
  if (moment.time === null) return null;
  const value = oneValue(input, false);
  if (value === null || value.kind === "failure") return value;
  const places = { date: moment.date.index, time: moment.time };
  const interval = sampleInterval(sheet, places, value.channel);
  if (interval === "a day") return null;
  const plan = planOf(sheet, {
    ...value.parts,
    importType: "hh",
    layout: "long",
    meter: meter.index,
    date: moment.date.index,
    time: moment.time,
  });
  const doubt = intervalDoubt(sheet, places, interval);
  return {
    kind: "layout",
    plan,
    doubts: doubt === null ? value.doubts : [...value.doubts, doubt],
    stated: {
      order: moment.date.order,
      clock: statedClock(sheet, [moment.timeColumn, moment.date]),
      label: moment.time.kind === "period" ? "start" : (moment.timeColumn?.label ?? null),
    },
  };
}

/**
 * Only half-hours are imported: anything else is asked about, never put into every other half-hour. A settlement
 * period is a half-hour by its name, and so is a reading on the half-hour of which a meter has only one.
 */
function intervalDoubt(sheet: Sheet, places: MomentPlaces, interval: SampleInterval): Doubt | null {
  if (interval === 30) return null;
  const found = interval === "unknown" ? "an unknown time" : `${interval} minutes`;
  if (interval === "unknown" && (places.time?.kind === "period" || mayBeHalfHours(sheet, places)))
    return null;
  return { question: "which_interval", params: { found } };
}

/** Whether some time is half past, or none can be read: then every row is rejected, saying why. */
function mayBeHalfHours(sheet: Sheet, places: MomentPlaces): boolean {
  const read = momentReader(places);
  const minutes = sheet.rows.map(({ cells }) => read((column) => cells[column] ?? "")?.minutes ?? null);
  return minutes.every((minute) => minute === null) || minutes.some((minute) => (minute ?? 0) % 60 === 30);
}
