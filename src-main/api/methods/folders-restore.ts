import { restoreFolder } from "../../intake/watch/change-folder";
import type { Handler } from "../api-tools";
import { folderAnswer } from "./folder-answer";

export const foldersRestore: Handler<"folders.restore"> = async (tools, { id }) => {
  await restoreFolder(tools.folders, id);
  return folderAnswer(tools, id);
};
