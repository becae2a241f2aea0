import type { Handler } from "../api-tools";

export const sessionNow: Handler<"session.now"> = async (tools, _args, actor) => {
  const { preferences } = await tools.settings.read();
  return { actor, capabilities: tools.capabilities, preferences, version: tools.version };
};
