import { readPeriodHeading, type PeriodHeading } from "./read-period-heading";
import { settlePeriods, type PeriodGrid } from "./settle-periods";

/** Columns whose headings differ in a period only (HH01, HH02, …): the half-hours of a day, or an attempt at them. */
export interface PeriodBlock {
  /** What the headings have before and after the period, in lower case without punctuation. */
  readonly prefix: string;
  readonly suffix: string;
  readonly grid: PeriodGrid;
}

/** So many columns of one kind are meant to be periods, even where they are too few for a day. */
const MEANT_AS_PERIODS = 12;
/** Names under which two columns are enough to tell that periods are meant. */
const PERIOD_NAMES =
  /^(?:hh|hr|h|p|sp|id|period|settlementperiod|interval|halfhour|consumption|consumptionhh|kwh|kwhhh|hhkwh)?$/;

/** The blocks of periods in a row of headings, in the order of their first columns. */
export function findPeriodBlocks(headings: readonly string[]): PeriodBlock[] {
  const groups = new Map<string, PeriodHeading[]>();
  headings.forEach((heading, column) => {
    const period = readPeriodHeading(heading, column);
    if (period === null) return;
    const key = `${period.prefix}|${period.suffix}|${period.form}`;
    groups.set(key, [...(groups.get(key) ?? []), period]);
  });
  return [...groups.values()].flatMap(blocksOf);
}

function blocksOf(group: readonly PeriodHeading[]): PeriodBlock[] {
  const [first] = group;
  if (first === undefined || group.length < 2) return [];
  const { prefix, suffix } = first;
  const grids = settlePeriods(group);
  if (grids.length > 0) return grids.map((grid) => ({ prefix, suffix, grid }));
  const meant = group.length >= MEANT_AS_PERIODS || first.form === "clock" || PERIOD_NAMES.test(prefix);
  if (!meant) return [];
  const columns = group.map(({ column }) => column);
  const values = group.map(({ value }) => value);
  return [{ prefix, suffix, grid: { kind: "broken", columns, form: first.form, values } }];
}
