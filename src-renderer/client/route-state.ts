import { z } from "zod";

/** What an entry of the window's history remembers beside its address. */
const routeState = z.object({
  /** The row that was selected or opened: it has the focus again on the way back. */
  selected: z.string().nullable().catch(null),
  /** The jobs of the list that a job was opened from, in order: [ and ] go through them. */
  list: z.array(z.string()).catch([]),
  /** Whether the job's page opens with the line that asks before its undo. */
  undo: z.boolean().catch(false),
});
export type RouteState = z.infer<typeof routeState>;

/** What the present entry remembers; anything else that stands there counts as nothing. */
export function readRouteState(): RouteState {
  const kept = routeState.safeParse(history.state);
  return kept.success ? kept.data : { selected: null, list: [], undo: false };
}

/** Makes the present entry remember something more. */
export function keepRouteState(change: Partial<RouteState>): void {
  history.replaceState({ ...readRouteState(), ...change }, "");
}
