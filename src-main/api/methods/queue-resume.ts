import type { Handler } from "../api-tools";

export const queueResume: Handler<"queue.resume"> = async (tools) => {
  await tools.spool.endPause(null);
  tools.poke();
  return { paused: null };
};
