import type { Params } from "../catalogue/params";
import { unwrapCell } from "./unwrap-cell";

/** A time of day as a file writes it. */
export type ClockTimeReading =
  | {
      readonly ok: true;
      /** Minutes after midnight, 0-1440; 1440 is 24:00, the end of the day. A fraction where the text has odd seconds. */
      readonly minutes: number;
      /** Minutes east of UTC where the text says so (Z, +01:00, GMT, BST); null where it names no zone. */
      readonly offset: number | null;
    }
  | ClockTimeProblem;

/** Why a text is no time of day: a code of the catalogue and its params. */
export interface ClockTimeProblem {
  readonly ok: false;
  readonly code: "time_missing" | "time_unreadable" | "time_lost_hour";
  readonly params: Params;
}

const CLOCK =
  /^(\d{1,2}:|\d{2}\.)(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?: ?([ap])\.?m\.?)?(?: ?(z|utc|gmt|bst|[+-]\d{2}(?::?\d{2})?))?$/i;
const HOUR_ONLY = /^(\d{1,2}) ?([ap])\.?m\.?$/i;
/** hhmm without its leading zeros, as Excel leaves it: 30, 100, 2330, 2400. */
const COMPACT = /^(\d{0,2}?)(\d{1,2})$/;
const COMPACT_SECONDS = /^(\d{2})(\d{2})(\d{2})$/;
/** Part of a day, as Excel stores a time. */
const DAY_FRACTION = /^(?:0?\.\d+|0\.|0|1\.0+)$/;
/** mm:ss.0, Excel's display of a time whose hour it drops. */
const LOST_HOUR = /^\d{1,2}:\d{2}\.\d+$/;
const RANGE = /^(\d{1,2}:\d{2}(?::\d{2})?) ?(?:-|–|to) ?(\d{1,2}:\d{2}(?::\d{2})?)$/i;

/**
 * Reads a time of day: 00:30, 0:30:00, 12:30 AM, 0030, 24:00, Excel's part of a day (0.0208333), or the start of a
 * half-hour written as a range (00:00 - 00:30). A time that lost its hour (30:00.0) is never guessed at.
 */
export function readClockTime(cell: string): ClockTimeReading {
  const text = unwrapCell(cell);
  const clock = CLOCK.exec(text);
  if (clock !== null) return ofClock(text, clock);
  return readOddTime(text);
}

/** What a text is that is not hh:mm: the rarer ways to write a time, or the reason why it is none. */
function readOddTime(text: string): ClockTimeReading {
  if (text === "") return { ok: false, code: "time_missing", params: {} };
  if (LOST_HOUR.test(text)) return { ok: false, code: "time_lost_hour", params: { value: text } };
  const range = RANGE.exec(text);
  if (range !== null) return readClockTime(range[1] ?? "");
  const hour = HOUR_ONLY.exec(text);
  if (hour !== null) return atTime(text, Number(hour[1]), 0, 0, hour[2], undefined);
  if (DAY_FRACTION.test(text)) return { ok: true, minutes: Math.round(Number(text) * 1440), offset: null };
  const compact = COMPACT_SECONDS.exec(text) ?? COMPACT.exec(text);
  if (compact === null) return unreadable(text);
  return atTime(text, Number(compact[1]), Number(compact[2]), Number(compact[3] ?? 0), undefined, undefined);
}

function ofClock(text: string, match: RegExpExecArray): ClockTimeReading {
  const [, hour = "", minute, second, half, zone] = match;
  const start = parseInt(hour, 10) * 60 + Number(minute);
  if (zone !== undefined && isEndOfHalfHour(start, zone)) return readClockTime(`${hour}${minute ?? ""}`);
  return atTime(text, parseInt(hour, 10), Number(minute), Number(second ?? 0), half, zone);
}

/** Whether what looks like an offset west of Greenwich is the second half of a range: 00:00-00:30, 23:30-00:00. */
function isEndOfHalfHour(start: number, zone: string): boolean {
  const end = /^-(\d{2}):(\d{2})$/.exec(zone);
  return end !== null && (start + 30) % 1440 === Number(end[1]) * 60 + Number(end[2]);
}

function atTime(
  text: string,
  hour: number,
  minute: number,
  second: number,
  half: string | undefined,
  zone: string | undefined,
): ClockTimeReading {
  const hours = half === undefined ? hour : hourOfHalf(hour, half.toLowerCase());
  if (hours === null || minute > 59 || second > 59) return unreadable(text);
  const minutes = hours * 60 + minute + second / 60;
  if (minutes > 1440) return unreadable(text);
  return { ok: true, minutes, offset: zone === undefined ? null : offsetOf(zone) };
}

/** The hour 0-23 of a 12-hour clock; some portals write 00:30 AM or 13:30 PM, which can only be read one way. */
function hourOfHalf(hour: number, half: string): number | null {
  if (half === "a") return hour === 12 ? 0 : hour < 12 ? hour : null;
  if (hour === 0 || hour > 23) return null;
  return hour < 12 ? hour + 12 : hour;
}

function offsetOf(zone: string): number {
  const named = zone.toLowerCase();
  if (named === "bst") return 60;
  if (named === "z" || named === "utc" || named === "gmt") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(":", "") || 0);
  return zone.startsWith("-") && minutes !== 0 ? -minutes : minutes;
}

const unreadable = (text: string): ClockTimeProblem => ({
  ok: false,
  code: "time_unreadable",
  params: { value: text },
});
