import type { Handler } from "../api-tools";

export const cleanUpConfigure: Handler<"cleanUp.configure"> = async (tools, { daily, days }) =>
  (await tools.settings.change({ cleanUp: { daily, days } })).cleanUp;
