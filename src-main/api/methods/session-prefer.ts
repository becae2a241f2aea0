import { preferences } from "../../../src-shared/contract/session";
import type { Handler } from "../api-tools";

export const sessionPrefer: Handler<"session.prefer"> = async (tools, changes) => {
  const before = (await tools.settings.read()).preferences;
  const after = await tools.settings.change({ preferences: preferences.parse({ ...before, ...changes }) });
  return after.preferences;
};
