import { z } from "zod";
import { method } from "./method";
import { MOST_PARALLEL, parallelView, queuePause, queueView } from "./queue-view";

/** Longest pause with an end: a week, in minutes. */
export const MOST_PAUSE_MINUTES = 7 * 24 * 60;

const paused = z.object({ paused: queuePause.nullable() });

/** What concerns the queue of this computer as a whole. */
export const queueMethods = {
  "queue.now": method("viewer", false, z.object({}), queueView),
  /** Tries the store at once instead of waiting for the next try. */
  "queue.tryNow": method("analyst", false, z.object({}), z.object({})),
  /** Nothing more is started until resumed, or for so many minutes; what runs is finished. A later pause replaces an earlier one. */
  "queue.pause": method(
    "analyst",
    true,
    z.object({ minutes: z.number().int().min(1).max(MOST_PAUSE_MINUTES).nullable().default(null) }),
    paused,
  ),
  "queue.resume": method("analyst", true, z.object({}), paused),
  /** Imports at a time from now on, remembered on this computer; null: by its cores. */
  "queue.parallel": method(
    "analyst",
    true,
    z.object({ imports: z.number().int().min(1).max(MOST_PARALLEL).nullable() }),
    z.object({ parallel: parallelView }),
  ),
};
