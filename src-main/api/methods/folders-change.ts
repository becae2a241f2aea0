import { changeFolder } from "../../intake/watch/change-folder";
import type { Handler } from "../api-tools";
import { folderAnswer } from "./folder-answer";

export const foldersChange: Handler<"folders.change"> = async (tools, { id, change }) => {
  await changeFolder(tools.folders, id, change);
  return folderAnswer(tools, id);
};
