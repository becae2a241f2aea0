import type { Handler } from "../api-tools";

/** The runner reads the settings at each look: whichever process it is, it goes by them within a second. */
export const queueParallel: Handler<"queue.parallel"> = async (tools, { imports }) => {
  await tools.settings.change({ parallel: imports });
  tools.poke();
  return { parallel: (await tools.queueSettings()).parallel };
};
