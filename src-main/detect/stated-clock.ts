import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import { readClockName } from "./read-heading";
import type { Column, Sheet } from "./sheet";

/** A line above the headings is about clocks only where it speaks of times; an address may hold any word. */
const SPEAKS_OF_TIME = /time|clock|zone|period|half|hh/i;

/**
 * The clock that the file itself states: in the headings of its day, time or periods, else in a line above the
 * headings ("All times are in GMT"). Null where it is silent.
 */
export function statedClock(
  sheet: Sheet,
  columns: readonly (Column | null | undefined)[],
): ImportPlan["clock"] | null {
  for (const column of columns) {
    if (column?.clock) return column.clock;
  }
  const line = sheet.preamble.find((text) => SPEAKS_OF_TIME.test(text) && readClockName(text) !== null);
  return line === undefined ? null : readClockName(line);
}
