import type { Handler } from "../api-tools";

export const cleanUpPreview: Handler<"cleanUp.preview"> = async (tools, { days }) => {
  await tools.demandStore();
  return tools.cleanUp.preview(days);
};
