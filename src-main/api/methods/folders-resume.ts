import { markFolder } from "../../intake/watch/change-folder";
import type { Handler } from "../api-tools";
import { folderAnswer } from "./folder-answer";

export const foldersResume: Handler<"folders.resume"> = async (tools, { id }) => {
  await markFolder(tools.folders.book, id, { pausedBy: null, pausedAt: null });
  return folderAnswer(tools, id);
};
