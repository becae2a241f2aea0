import { useLocation } from "wouter";
import { jobPath } from "../../client/job-path";
import { readRouteState } from "../../client/route-state";
import { useShortcuts } from "../../parts/shortcuts";

/** [ and ] show the job before and after this one in the list that it was opened from. */
export function useNeighbours(batchId: string): void {
  const [, go] = useLocation();
  const step = (by: 1 | -1) => {
    const state = readRouteState();
    const at = state.list.indexOf(batchId);
    const next = at < 0 ? undefined : state.list[at + by];
    if (next === undefined) return false;
    // In place of this one, so that back still leads to the list.
    go(jobPath(next), { replace: true, state });
    return true;
  };
  useShortcuts({ "[": () => step(-1), "]": () => step(1) });
}
