import { fold, winnerOf, type Delivery, type InForce } from "./fold";
import type { DayState } from "./land-day";
import type { SlotWidth } from "./reading-batch";
import { sameDay } from "./same-day";

/** What becomes of a day when one job's delivery is taken out: nothing is left, it reads otherwise, or as before. */
export type DayOutcome = "removed" | "restored" | "kept";

/** What must be written for a day to be the fold of the rest. */
export interface TakenOut {
  readonly outcome: DayOutcome;
  /** The row of `readings`: what it becomes, null where it goes, undefined where it stays as it is. */
  readonly inForce: InForce | null | undefined;
  /** Rows of `reading_deliveries` to write: others' that had a coverage bit only, and differ from the new row. */
  readonly write: readonly Delivery[];
  /** Jobs whose rows of `reading_deliveries` go: the job's own, and others' that equal the new row. */
  readonly drop: readonly number[];
}

/**
 * Works out what taking a job's delivery out of one channel-day changes: the same fold without it (DESIGN.md guarantee 8).
 * A coverage bit alone means "equal to what is in force", so such deliveries are written out before the row changes.
 */
export function takeOut(state: DayState, job: number, width: SlotWidth): TakenOut {
  const rest = othersOf(state, job);
  const own = state.deliveries.filter((each) => each.job === job && each.written).map((each) => each.job);
  const after = fold(rest, width);
  if (after === null) return { outcome: "removed", inForce: null, write: [], drop: own };
  const before = state.inForce;
  const same = before !== null && sameDay(before, after);
  // A repeat that stays behind takes the day over: the same figures, under another job.
  const stays = same && before.job === after.job;
  return {
    outcome: same ? "kept" : "restored",
    inForce: stays ? undefined : after,
    write: rest.filter((each) => !each.written && !sameDay(each, after)),
    drop: [...own, ...rest.filter((each) => each.written && sameDay(each, after)).map((each) => each.job)],
  };
}

/** The jobs whose values are in force once a job's delivery is out: those that an unchanged day is kept by. */
export function keepersOf(state: DayState, job: number, width: SlotWidth): Set<number> {
  const rest = othersOf(state, job).toSorted((a, b) => a.job - b.job);
  const keepers = new Set<number>();
  for (let slot = 0; slot < width; slot++) {
    const winner = winnerOf(rest, slot);
    if (winner !== null) keepers.add(winner.job);
  }
  return keepers;
}

const othersOf = (state: DayState, job: number) => state.deliveries.filter((each) => each.job !== job);
