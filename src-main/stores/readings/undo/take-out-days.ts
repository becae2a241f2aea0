import type { DayState } from "../../../../src-shared/metering/land-day";
import type { SlotWidth } from "../../../../src-shared/metering/reading-batch";
import { takeOut, type TakenOut } from "../../../../src-shared/metering/take-out";
import { dayStates, type StoredDays } from "../day-states";
import type { UndoDay } from "./undo-day";

/** A channel-day of an undo and what it comes to; `state` is null where nobody else delivered the day. */
export interface TakenDay {
  readonly of: UndoDay;
  readonly state: DayState | null;
  readonly taken: TakenOut;
}

/** Most days of most imports nobody else delivered: their rows go unread. */
const GONE: TakenOut = { outcome: "removed", inForce: null, write: [], drop: [] };

/** Takes an import out of each of its days, in their order. Days that it does not cover any more are left out. */
export function takeOutDays(
  days: readonly UndoDay[],
  importId: number,
  stored: StoredDays,
  width: SlotWidth,
): TakenDay[] {
  const stateOf = dayStates(stored);
  return days.flatMap((of): TakenDay[] => {
    const jobs = stored.coverage.deliverers(of.channelId, of.month, of.bit);
    if (!jobs.includes(importId)) return [];
    if (jobs.length === 1) return [{ of, state: null, taken: GONE }];
    const state = stateOf(of);
    return [{ of, state, taken: takeOut(state, importId, width) }];
  });
}
