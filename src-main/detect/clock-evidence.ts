import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import { isMissing } from "../../src-shared/metering/millionths";
import { readValue } from "../../src-shared/metering/read-value";
import { unitScale } from "../../src-shared/metering/units";
import type { CellAt } from "./file-detection";
import type { RowMoment } from "./row-moment";

/** What the change days of a file say: British local time, GMT all the year, both (`mixed`), or nothing (`silent`). */
export type ClockFinding = "local" | "utc" | "mixed" | "silent";

/** Collects the rows of change days. */
export interface ClockEvidence {
  add(moment: RowMoment, cellAt: CellAt): void;
  finish(): ClockFinding;
}

/** Where one side has so many times the other's votes, the other's are faults of single rows, to be rejected there. */
const OUTWEIGHS = 4;
const SCALE = unitScale("kWh", 30);

/**
 * What change days have had so far. `probe` is the half-hour that tells: on the spring day one that the clock skips
 * (local files lack it), on the autumn day one that it repeats (local files have it twice). `base` counts half-hours
 * that every file has, so that part days and missing meters do not weigh.
 */
interface Tally {
  base: number;
  probe: number;
  /** Probes of the spring day with a value other than zero: a zero there is padding. */
  valued: number;
}

/** Collects evidence on the clock by the rules of the plan's layout. */
export function startClockEvidence(plan: ImportPlan): ClockEvidence {
  const spring: Tally = { base: 0, probe: 0, valued: 0 };
  const autumn: Tally = { base: 0, probe: 0, valued: 0 };
  const take = plan.layout === "wide" ? wideTaker(plan) : longTaker(plan);
  return {
    add: (moment, cellAt) => {
      if (moment.change === null || moment.zoned) return;
      take(moment.change === "forward" ? spring : autumn, moment, cellAt);
    },
    finish: () => {
      const repeated = Math.max(0, Math.min(autumn.base, autumn.probe));
      const utc = spring.valued + autumn.base - repeated;
      const local = Math.max(0, spring.base - spring.valued) + repeated;
      if (utc === 0 && local === 0) return "silent";
      if (utc >= local * OUTWEIGHS) return "utc";
      return local >= utc * OUTWEIGHS ? "local" : "mixed";
    },
  };
}

type Taker = (tally: Tally, moment: RowMoment, cellAt: CellAt) => void;

/**
 * Wide: a row votes once. By clock time, the column of 01:30 is the probe whether it names a start or an end, and no
 * row can repeat it; by number, periods 47 and 48 of the spring day and 49 and 50 of the autumn one are.
 */
function wideTaker({ periods, periodsBy, label }: ImportPlan): Taker {
  const byClock = periodsBy === "clock";
  const probe = label === "start" ? 3 : 2;
  const springProbes = byClock ? periods.slice(probe, probe + 1) : periods.slice(46, 48);
  const autumnProbes = byClock ? [] : periods.slice(48);
  const base = (byClock ? periods[0] : periods[45]) ?? -1;
  return (tally, { change }, cellAt) => {
    const probes = change === "forward" ? springProbes : autumnProbes;
    if (probes.length === 0 || isBlank(cellAt(base))) return;
    const values = probes.map(cellAt).filter((cell) => !isBlank(cell));
    const valued = values.some((cell) => !isZero(cell));
    tally.base += 1;
    if (valued) tally.valued += 1;
    if (change === "forward" ? values.length > 0 : valued) tally.probe += 1;
  };
}

/**
 * Long: the counts of whole days over all meters. By time, 01:30 is the probe whether it names a start or an end, and
 * 02:30 the base; by number, period 46 is the base, and 47 of spring and 49 of autumn the probes.
 */
function longTaker({ time, value }: ImportPlan): Taker {
  const numbered = time?.kind === "period";
  const base = numbered ? 45 * 30 : 150;
  return (tally, { change, minutes }, cellAt) => {
    const probe = !numbered ? 90 : change === "forward" ? 46 * 30 : 48 * 30;
    const cell = cellAt(value?.column ?? -1);
    if (isBlank(cell)) return;
    if (minutes === base) {
      tally.base += 1;
      // A time is there once in any file: what counts as repeated is what goes beyond.
      if (!numbered && change === "back") tally.probe -= 1;
    }
    if (minutes !== probe) return;
    tally.probe += 1;
    if (!isZero(cell)) tally.valued += 1;
  };
}

const isBlank = (cell: string): boolean => isMissing(readValue(cell, SCALE));
const isZero = (cell: string): boolean => readValue(cell, SCALE) === 0;
