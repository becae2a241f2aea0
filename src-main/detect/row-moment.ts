import type { DateOrder, ImportPlan } from "../../src-shared/jobs/import-plan";
import type { DayNumber } from "../../src-shared/metering/day-number";
import { readClockTime } from "../../src-shared/metering/read-clock-time";
import { readDate } from "../../src-shared/metering/read-date";
import { readPeriod } from "../../src-shared/metering/read-period";
import { unwrapCell } from "../../src-shared/metering/unwrap-cell";
import { clockChange } from "../../src-shared/metering/settlement-day";
import type { CellAt } from "./file-detection";

/** The day and the time of day of a row, as far as they can be told before the file's date order is settled. */
export interface RowMoment {
  /** The same for two rows of the same day, whatever the order turns out to be. */
  readonly day: DayNumber;
  /** Minutes after midnight, or the start of the numbered period; null where the row has a day only. */
  readonly minutes: number | null;
  /** Whether the time says its own offset from UTC. */
  readonly zoned: boolean;
  /**
   * What the clocks do on that day. Sure in either order: change days are the 25th to the 31st, which no month is.
   */
  readonly change: "forward" | "back" | null;
}

/** Where a row says its day and time: columns counted from 0. */
export interface MomentPlaces {
  readonly date: number;
  readonly time: ImportPlan["time"];
}

const ORDERS: readonly DateOrder[] = ["dmy", "mdy", "ymd"];
/** More than the half-hours of a year, which every meter of a file repeats. */
const TEXTS_REMEMBERED = 20_000;

/** A reader of rows' days and times that answers null where either cannot be read, and reads each text once. */
export function momentReader(places: MomentPlaces): (cellAt: CellAt) => RowMoment | null {
  const { time } = places;
  const ofDate = remembering((text) => dateMoment(text, time?.kind === "datetime"));
  const ofTime = remembering(time?.kind === "period" ? periodStart : clockTime);
  if (time === null || time.kind === "datetime") return (cellAt) => ofDate(cellAt(places.date));
  return (cellAt) => {
    const date = ofDate(cellAt(places.date));
    const read = date === null ? null : ofTime(cellAt(time.column));
    return date === null || read === null ? null : { ...date, ...read };
  };
}

function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= TEXTS_REMEMBERED) known.clear();
    const fresh = read(text);
    known.set(text, fresh);
    return fresh;
  };
}

function dateMoment(text: string, timed: boolean): RowMoment | null {
  for (const order of ORDERS) {
    const date = readDate(text, order);
    if (!date.ok) continue;
    const change = clockChange(date.day);
    return {
      day: date.day,
      minutes: timed ? date.minutes : null,
      zoned: timed && date.offset !== null,
      change,
    };
  }
  return null;
}

type TimeOfRow = Pick<RowMoment, "minutes" | "zoned">;

function periodStart(cell: string): TimeOfRow | null {
  const period = readPeriod(unwrapCell(cell));
  return period === null ? null : { minutes: (period - 1) * 30, zoned: false };
}

function clockTime(cell: string): TimeOfRow | null {
  const time = readClockTime(cell);
  return time.ok ? { minutes: time.minutes, zoned: time.offset !== null } : null;
}
