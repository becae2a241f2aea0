import { removeFolder } from "../../intake/watch/change-folder";
import type { Handler } from "../api-tools";

/** No file is deleted. */
export const foldersRemove: Handler<"folders.remove"> = async (tools, { id }) => {
  await removeFolder(tools.folders, id);
  tools.poke();
  return {};
};
