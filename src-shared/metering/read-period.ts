import { MOST_PERIODS } from "./settlement-day";

const PERIOD = /^(?:hh|sp|p)?0*(\d{1,2})(?:\.0+)?$/i;

/** The settlement period 1-50 that an unwrapped cell names (7, 07, HH07, 7.0); null where it names none. */
export function readPeriod(text: string): number | null {
  const period = Number(PERIOD.exec(text)?.[1] ?? 0);
  return period >= 1 && period <= MOST_PERIODS ? period : null;
}
