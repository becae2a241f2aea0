import type { Handler } from "../api-tools";

/** Never while the store is away: what is needed is only known there. */
export const cleanUpRun: Handler<"cleanUp.run"> = async (tools, { days }, _actor, signal) => {
  await tools.demandStore();
  const cleared = await tools.cleanUp.run(days, signal);
  tools.poke();
  return cleared;
};
