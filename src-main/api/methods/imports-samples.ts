import type { Handler } from "../api-tools";

export const importsSamples: Handler<"imports.samples"> = async (tools) => ({
  samples: await tools.samples.list(),
});
