import { plainName } from "./header-names";

/** A heading that names a period of the day, by a number or by a time. */
export interface PeriodHeading {
  readonly column: number;
  /** What stands before and after the period, in lower case without punctuation. */
  readonly prefix: string;
  readonly suffix: string;
  /** `clock`: `value` is minutes after midnight; `number`: a period (1, 01) or a time without its colon (30, 0130). */
  readonly form: "clock" | "number";
  readonly value: number;
}

/** 00:30, 00:30:00, 12:30 AM; the end of a range (00:00 - 00:30) belongs to it and says nothing more. */
const COLONS =
  /(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*([ap])\.?m\b\.?)?(?:\s*(?:-|–|to)\s*\d{1,2}:\d{2}(?::\d{2})?)?/i;
/** 00_30, 00_30_00 and 00.30, with no figure, point or line beside that would make it something else. */
const OTHER_MARKS = /(?<![\d.])(\d{2})([_.])(\d{2})(?:\2\d{2})?(?![\d.])/;
const NUMBER = /^(\D*(?:\d+\D+)*?)(\d{1,4})(\D*)$/;

/** Reads a heading as a period of the day; null where it names none. */
export function readPeriodHeading(heading: string, column: number): PeriodHeading | null {
  const clock = COLONS.exec(heading);
  if (clock !== null) return atClock(heading, column, clock, clock[1], clock[2], clock[3]);
  const marked = OTHER_MARKS.exec(heading);
  if (marked !== null) return atClock(heading, column, marked, marked[1], marked[3], undefined);
  const number = NUMBER.exec(heading);
  if (number === null) return null;
  const [, prefix = "", value, suffix = ""] = number;
  return {
    column,
    prefix: plainName(prefix),
    suffix: plainName(suffix),
    form: "number",
    value: Number(value),
  };
}

function atClock(
  heading: string,
  column: number,
  match: RegExpExecArray,
  hourText: string | undefined,
  minuteText: string | undefined,
  half: string | undefined,
): PeriodHeading | null {
  const hour = Number(hourText);
  const minute = Number(minuteText);
  if (hour > 24 || minute > 59) return null;
  return {
    column,
    prefix: plainName(heading.slice(0, match.index)),
    suffix: plainName(heading.slice(match.index + match[0].length)),
    form: "clock",
    value: hourOfDay(hour, half?.toLowerCase()) * 60 + minute,
  };
}

/** 12:00 AM is midnight; 00:00 AM and 13:00 PM, which some portals write, can only be read one way. */
function hourOfDay(hour: number, half: string | undefined): number {
  if (half === "a") return hour === 12 ? 0 : hour;
  return half === "p" && hour < 12 ? hour + 12 : hour;
}
