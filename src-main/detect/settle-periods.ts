import type { PeriodHeading } from "./read-period-heading";

/** What a block of period columns is. */
export type PeriodGrid =
  | {
      readonly kind: "half-hours";
      /** [i] is the column of period i + 1: 46, 48 or 50 of them. */
      readonly columns: readonly number[];
      readonly label: "start" | "end";
      /** Whether the headings are periods by number, times of the clock, or the times of one change day in its order. */
      readonly by: "number" | "clock" | "change day";
    }
  | { readonly kind: "other"; readonly columns: readonly number[]; readonly minutes: 15 | 60 }
  /** Gaps or repeats: never guessed at. */
  | {
      readonly kind: "broken";
      readonly columns: readonly number[];
      readonly form: PeriodHeading["form"];
      readonly values: readonly number[];
    };

/** The skipped hour of the spring day, and the repeated one of the autumn day, by start and by end of the half-hours. */
const CHANGE_HOUR = { start: [60, 90], end: [90, 120] } as const;

/**
 * The grids that a group of period headings makes: one; or two and more where each heading stands equally often, as
 * flags do that are a second block under the same names; none where they make no day.
 */
export function settlePeriods(group: readonly PeriodHeading[]): PeriodGrid[] {
  const whole = gridOf(group);
  if (whole !== null) return [whole];
  const blocks = splitRepeats(group);
  if (blocks.length < 2) return [];
  const grids = blocks.map(gridOf).filter((grid) => grid !== null);
  return grids.length === blocks.length ? grids : [];
}

/** The first occurrence of each heading, the second, and so on. */
function splitRepeats(group: readonly PeriodHeading[]): PeriodHeading[][] {
  const seen = new Map<number, number>();
  const blocks: PeriodHeading[][] = [];
  for (const heading of group) {
    const times = seen.get(heading.value) ?? 0;
    seen.set(heading.value, times + 1);
    blocks[times] = [...(blocks[times] ?? []), heading];
  }
  return blocks;
}

function gridOf(group: readonly PeriodHeading[]): PeriodGrid | null {
  if (group[0]?.form === "number") {
    const numbered = numberedGrid(group);
    if (numbered !== null) return numbered;
  }
  return clockGrid(group.map(withMinutes));
}

/** 130 is 01:30 and 2400 is 24:00. A time is never a period number: those end at 50, and 48 of them have no gap. */
function withMinutes(heading: PeriodHeading): PeriodHeading {
  if (heading.form === "clock") return heading;
  const minute = heading.value % 100;
  return { ...heading, value: minute < 60 ? Math.floor(heading.value / 100) * 60 + minute : NaN };
}

function numberedGrid(group: readonly PeriodHeading[]): PeriodGrid | null {
  const sorted = [...group].sort((a, b) => a.value - b.value);
  const first = sorted[0]?.value ?? -1;
  const gapless = sorted.every(({ value }, index) => value === first + index);
  if (!gapless || (first !== 1 && first !== 0)) return null;
  const columns = sorted.map(({ column }) => column);
  const count = columns.length;
  if (count === 46 || count === 48 || count === 50)
    return { kind: "half-hours", columns, label: "start", by: "number" };
  return count === 24 || count === 96 ? { kind: "other", columns, minutes: count === 24 ? 60 : 15 } : null;
}

function clockGrid(group: readonly PeriodHeading[]): PeriodGrid | null {
  const ordered = midnightLast(group);
  const minutes = ordered.map(({ value }) => value);
  const columns = ordered.map(({ column }) => column);
  for (const label of ["start", "end"] as const) {
    const found = halfHours(minutes, label);
    if (found !== null) return { kind: "half-hours", columns, label, by: found };
  }
  for (const step of [60, 15] as const) {
    const starts = isDay(minutes, step, 0);
    if (starts || isDay(minutes, step, step)) return { kind: "other", columns, minutes: step };
  }
  return null;
}

/** By time; a 00:00 that stands behind 23:30 closes the day. The repeated hour keeps the order of the file. */
function midnightLast(group: readonly PeriodHeading[]): PeriodHeading[] {
  const latest = group.reduce((last, heading) => (heading.value > last.value ? heading : last), {
    value: -1,
    column: -1,
  });
  return group
    .map((heading) =>
      heading.value === 0 && heading.column > latest.column ? { ...heading, value: 1440 } : heading,
    )
    .sort((a, b) => a.value - b.value || a.column - b.column);
}

/** Whether times are the half-hours of a day: of every day, or of a change day alone. */
function halfHours(minutes: readonly number[], label: "start" | "end"): "clock" | "change day" | null {
  const first = label === "start" ? 0 : 30;
  const hour: readonly number[] = CHANGE_HOUR[label];
  if (minutes.length === 48) return isDay(minutes, 30, first) ? "clock" : null;
  if (minutes.length === 46) {
    const all = [...minutes, ...hour].sort((a, b) => a - b);
    return isDay(all, 30, first) && !hour.some((time) => minutes.includes(time)) ? "change day" : null;
  }
  if (minutes.length !== 50) return null;
  const once = minutes.filter((time, index) => time !== minutes[index - 1]);
  const repeated = minutes.filter((time, index) => time === minutes[index - 1]);
  return isDay(once, 30, first) && repeated.join() === hour.join() ? "change day" : null;
}

function isDay(minutes: readonly number[], step: number, first: number): boolean {
  return minutes.length === 1440 / step && minutes.every((time, index) => time === first + index * step);
}
