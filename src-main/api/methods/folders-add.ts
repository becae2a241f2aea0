import { addFolder } from "../../intake/watch/add-folder";
import type { Handler } from "../api-tools";
import { folderAnswer } from "./folder-answer";

/** The id is of a folder that the host's own picker handed out: a page names no path. */
export const foldersAdd: Handler<"folders.add"> = async (
  tools,
  { folderId, existing, ...settings },
  _actor,
  signal,
) => {
  const path = tools.fileIds.look(folderId);
  const id = await addFolder(tools.folders, { path, settings, plan: null, existing }, signal);
  tools.fileIds.take([folderId]);
  return folderAnswer(tools, id);
};
