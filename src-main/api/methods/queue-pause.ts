import type { Handler } from "../api-tools";

/** Kept with the spool's files, so that it holds while the store is away, and for every process of this data folder. */
export const queuePause: Handler<"queue.pause"> = async (tools, { minutes }, actor) => {
  const now = Date.now();
  const until = minutes === null ? null : new Date(now + minutes * 60_000).toISOString();
  const paused = { by: actor.name, at: new Date(now).toISOString(), until };
  await tools.spool.setPause(paused);
  tools.poke();
  return { paused };
};
