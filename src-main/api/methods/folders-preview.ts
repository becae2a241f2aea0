import { basename } from "node:path";
import { addFolderPreview } from "../../intake/watch/add-folder";
import type { Handler } from "../api-tools";

/** What there is in a folder that was picked, before it is watched. */
export const foldersPreview: Handler<"folders.preview"> = async (tools, { folderId }, _actor, signal) => {
  const { path, files, polling } = await addFolderPreview(
    tools.folders,
    tools.fileIds.look(folderId),
    signal,
  );
  return { name: basename(path) || path, path, files, polling };
};
