import type { Handler } from "../api-tools";

export const cleanUpSettings: Handler<"cleanUp.settings"> = async (tools) =>
  (await tools.settings.read()).cleanUp;
